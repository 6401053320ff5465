package dev.moot.training.evaluation.report;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonProperty.Access;
import dev.moot.classifier.Attribute;
import dev.moot.training.evaluation.ReliabilityBin;
import java.util.List;
import java.util.Optional;

/**
 * How well one attribute is told.
 *
 * @param attribute the attribute
 * @param examples number of examples with a label for it
 * @param positives how many of them are positive
 * @param weak how many have a weak label: derived from another judgement, not given for this attribute
 * @param directAuc the model's AUC over the other examples, those with a human label for this very attribute; absent where
 *     they do not hold both classes
 * @param model how the model did
 * @param baselines how the baselines did on the same examples
 * @param matched how the model and the baseline that only knows length did among pairs of like length; none where there are few
 * @param sets the same within each data set, in alphabetical order
 * @param reliability the model's scores against the shares of positives
 */
public record AttributeResult(
        Attribute attribute,
        int examples,
        int positives,
        int weak,
        Optional<Double> directAuc,
        ScorerResult model,
        List<ScorerResult> baselines,
        List<ScorerResult> matched,
        List<SetResult> sets,
        List<ReliabilityBin> reliability) {

    /** An AUC below this marks an attribute as experimental. */
    public static final double LEAST_AUC = 0.70;

    public AttributeResult {
        baselines = List.copyOf(baselines);
        matched = List.copyOf(matched);
        sets = List.copyOf(sets);
        reliability = List.copyOf(reliability);
    }

    /** Why the attribute is experimental; empty where it is not. */
    @JsonProperty(access = Access.READ_ONLY)
    public Optional<String> experimental() {
        if (examples == weak) {
            return Optional.of("no test example was labelled by a human for this attribute");
        }
        if (model.auc().value() < LEAST_AUC) {
            return Optional.of("its AUC is under 0.70");
        }
        if (directAuc.isPresent() && directAuc.get() < LEAST_AUC) {
            return Optional.of("its AUC over directly labelled examples is under 0.70");
        }
        return Optional.empty();
    }

    /** The result of the baseline of this name, where it ran. */
    public Optional<ScorerResult> baseline(String name) {
        return baselines.stream()
                .filter(baseline -> baseline.name().equals(name))
                .findFirst();
    }
}
