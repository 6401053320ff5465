package dev.moot.training.prepare;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.moot.training.dataset.Split;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/** How often a label is known and how often it is positive (at least one half), in each split. */
public final class LabelCount {

    private static final double POSITIVE_FROM = 0.5;

    private final Map<Split, Integer> known = zeros();
    private final Map<Split, Integer> positive = zeros();

    void add(Split split, double value) {
        known.merge(split, 1, Integer::sum);
        positive.merge(split, value >= POSITIVE_FROM ? 1 : 0, Integer::sum);
    }

    /** Examples in which the label is known. */
    @JsonProperty
    public Map<Split, Integer> known() {
        return Collections.unmodifiableMap(known);
    }

    /** Examples in which it is at least one half. */
    @JsonProperty
    public Map<Split, Integer> positive() {
        return Collections.unmodifiableMap(positive);
    }

    private static Map<Split, Integer> zeros() {
        Map<Split, Integer> zeros = new EnumMap<>(Split.class);
        for (Split split : Split.values()) {
            zeros.put(split, 0);
        }
        return zeros;
    }
}
