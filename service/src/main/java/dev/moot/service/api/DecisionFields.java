package dev.moot.service.api;

import java.util.Set;

/** The fields of a decision in a request: those of {@code moot.decision/1}, without what Moot adds. */
final class DecisionFields {

    /** All of them. */
    static final Set<String> NAMES = Set.of(
            "commentId",
            "threadId",
            "text",
            "model",
            "scores",
            "action",
            "reasons",
            "community",
            "clientToken",
            "decidedAt");

    /** Those of {@code model}: what a label says of it can be handed on whole. */
    static final Set<String> MODEL = Set.of("name", "version", "hash", "tier", "knowledge");

    private DecisionFields() {}
}
