package dev.moot.service.stream;

/** What went wrong, in one line for logs and health. */
final class Problem {

    private Problem() {}

    /**
     * Names an exception by its innermost cause, which says more than the wrappers of the clients. Only Kafka's own messages
     * are shown: those of other code might quote a comment.
     */
    static String of(Throwable thrown) {
        Throwable cause = thrown;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        boolean kafkas = cause.getClass().getName().startsWith("org.apache.kafka.");
        return cause.getClass().getSimpleName()
                + (kafkas && cause.getMessage() != null ? ": " + cause.getMessage() : "");
    }
}
