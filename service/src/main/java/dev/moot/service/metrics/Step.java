package dev.moot.service.metrics;

/** The steps of a comment's way that are timed. */
public enum Step {
    /** Records are decoded and validated. */
    INTAKE("intake"),
    /** Parents and titles are found. */
    CONTEXT("context"),
    /** The model labels. */
    CLASSIFY("classify"),
    /** Labels are encoded and sent, and the transaction is committed. */
    PUBLISH("publish");

    private final String tag;

    Step(String tag) {
        this.tag = tag;
    }

    String tag() {
        return tag;
    }
}
