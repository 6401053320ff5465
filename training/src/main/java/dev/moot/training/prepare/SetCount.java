package dev.moot.training.prepare;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.moot.classifier.LegalVerdict;
import dev.moot.training.dataset.Example;
import dev.moot.training.dataset.Split;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;

/** What one set holds after merging: examples for each split, and each label's count. */
public final class SetCount {

    private final Map<Split, Integer> examples = new EnumMap<>(Split.class);
    private final Map<String, LabelCount> labels = new TreeMap<>();

    void add(Example example) {
        examples.merge(example.split(), 1, Integer::sum);
        example.labels().forEach((attribute, value) -> label(attribute.name()).add(example.split(), value));
        example.law().ifPresent(verdict -> {
            for (LegalVerdict each : Example.VERDICTS) {
                label("LAW " + each).add(example.split(), each == verdict ? 1 : 0);
            }
        });
    }

    private LabelCount label(String name) {
        return labels.computeIfAbsent(name, it -> new LabelCount());
    }

    /** Examples in each split. */
    @JsonProperty
    public Map<Split, Integer> examples() {
        return Collections.unmodifiableMap(examples);
    }

    /** Counts of each label by its name; a legal verdict is named {@code LAW} and the verdict. */
    @JsonProperty
    public Map<String, LabelCount> labels() {
        return Collections.unmodifiableMap(labels);
    }
}
