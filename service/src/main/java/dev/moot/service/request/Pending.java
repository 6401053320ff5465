package dev.moot.service.request;

import java.util.concurrent.CompletableFuture;

/** A comment that waits to be labelled, and who waits for it. */
record Pending(Question question, CompletableFuture<Answer> answer) {

    Pending(Question question) {
        this(question, new CompletableFuture<>());
    }

    /** Whether nobody waits any more. */
    boolean isGivenUp() {
        return answer.isDone();
    }
}
