package dev.moot.training.dataset;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Which part of the data an example belongs to. */
public enum Split {
    /** Weights are fitted on it. */
    @JsonProperty("train")
    TRAIN,
    /** Calibration, thresholds and stopping are chosen on it. */
    @JsonProperty("validation")
    VALIDATION,
    /** Results are reported on it; nothing is chosen on it. */
    @JsonProperty("test")
    TEST;

    /** Sorts examples into their parts, keeping their order; a part may have none. */
    public static Map<Split, List<Example>> sort(List<Example> examples) {
        Map<Split, List<Example>> parts = new EnumMap<>(Split.class);
        for (Split split : values()) {
            parts.put(
                    split,
                    examples.stream()
                            .filter(example -> example.split() == split)
                            .toList());
        }
        return parts;
    }

    /**
     * The part that a draw falls into.
     *
     * @param draw in [0, 1)
     */
    public static Split drawn(double draw, double validationFrom, double testFrom) {
        if (draw >= testFrom) {
            return TEST;
        }
        return draw >= validationFrom ? VALIDATION : TRAIN;
    }
}
