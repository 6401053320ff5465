package dev.moot.classifier.law;

/** The two things that can be said of what a proposition is about. */
public enum Side {
    /** What people get wrong. */
    FALSE,
    /** What the law is. */
    CORRECT
}
