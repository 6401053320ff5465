package dev.moot.classifier.law;

/** How firm the law is on a proposition. */
public enum Status {
    /** The authorities decide it. */
    SETTLED,
    /** Courts or jurisdictions differ, or it changed lately; the correct side says how. */
    CONTESTED
}
