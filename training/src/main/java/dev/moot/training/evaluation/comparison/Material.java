package dev.moot.training.evaluation.comparison;

import dev.moot.training.dataset.Example;
import dev.moot.training.dataset.Split;
import java.util.EnumMap;
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
        Map<Split, List<Example>> splits = new EnumMap<>(Split.class);
        for (Split split : Split.values()) {
            splits.put(
                    split,
                    examples.stream()
                            .filter(example -> example.split() == split)
                            .toList());
        }
        return new Material(
                splits.getOrDefault(Split.TRAIN, List.of()),
                splits.getOrDefault(Split.VALIDATION, List.of()),
                splits.getOrDefault(tested, List.of()));
    }
}
