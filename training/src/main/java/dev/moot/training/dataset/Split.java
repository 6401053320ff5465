package dev.moot.training.dataset;

/** Which part of the data an example belongs to. */
public enum Split {
    /** Weights are fitted on it. */
    TRAIN,
    /** Calibration, thresholds and stopping are chosen on it. */
    VALIDATION,
    /** Results are reported on it; nothing is chosen on it. */
    TEST
}
