package dev.moot.benchmark.http;

import dev.moot.benchmark.stream.Latencies;

/** What came back. One thread adds; others may read once it has ended. */
final class Tally {

    private static final int ACCEPTED = 200;
    private static final int REFUSED = 503;

    private final Latencies accepted = new Latencies();
    private final Latencies refused = new Latencies();
    private int others;

    /**
     * Adds an answer.
     *
     * @param status of HTTP, or {@link LoadClient#NO_ANSWER}
     * @param nanoseconds it took
     */
    void add(int status, long nanoseconds) {
        switch (status) {
            case ACCEPTED -> accepted.add(nanoseconds);
            case REFUSED -> refused.add(nanoseconds);
            case LoadClient.NO_ANSWER -> {}
            default -> others++;
        }
    }

    /** Those of status 200. */
    Latencies accepted() {
        return accepted;
    }

    /** Those of status 503. */
    Latencies refused() {
        return refused;
    }

    /** How many of another status. */
    int others() {
        return others;
    }
}
