package dev.moot.training.dataset;

import com.fasterxml.jackson.annotation.JsonProperty;

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
