package dev.moot.training.evaluation.comparison;

import dev.moot.training.dataset.Example;
import dev.moot.training.dataset.Split;
import java.util.List;
import java.util.Map;

/**
 * The examples of a file by their use.
 *
 * @param train what baselines learn from
 * @param validation what their thresholds are chosen on
 * @param tested what everything is measured on
 */
public record Material(List<Example> train, List<Example> validation, List<Example> tested) {

    public Material {
        train = List.copyOf(train);
        validation = List.copyOf(validation);
        tested = List.copyOf(tested);
    }

    /** Sorts the examples by split; {@code tested} names the split that is measured. */
    public static Material of(List<Example> examples, Split tested) {
        Map<Split, List<Example>> splits = Split.sort(examples);
        return new Material(splits.get(Split.TRAIN), splits.get(Split.VALIDATION), splits.get(tested));
    }
}
