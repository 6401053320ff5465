package dev.moot.training.train;

import java.util.Map;

/**
 * What a training run can be told.
 *
 * @param hashBits the bag's table has 2^hashBits rows
 * @param bagEpochs how often the bag sees the examples
 * @param staticEpochs how often the static network sees them
 * @param seed of every random choice
 */
public record TrainingSettings(int hashBits, int bagEpochs, int staticEpochs, long seed) {

    public TrainingSettings {
        if (bagEpochs < 1 || staticEpochs < 1) {
            throw new IllegalArgumentException("epochs must be at least 1, got: " + bagEpochs + " and " + staticEpochs);
        }
    }

    /** The settings by name, as a model's provenance keeps them. */
    public Map<String, String> byName() {
        return Map.of(
                "hashBits", String.valueOf(hashBits),
                "bagEpochs", String.valueOf(bagEpochs),
                "staticEpochs", String.valueOf(staticEpochs));
    }
}
