package dev.moot.classifier.model;

/** Which comments the encoder reads. */
public enum TierPolicy {
    /** None. */
    FAST,
    /** Those of which the fast tier is unsure; none with a model that has no encoder. */
    CASCADE,
    /** All. */
    DEEP
}
