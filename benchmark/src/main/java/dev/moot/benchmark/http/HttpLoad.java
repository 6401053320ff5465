package dev.moot.benchmark.http;

import java.util.Optional;

/**
 * Requests at an even pace, and what came back.
 *
 * @param perSecond how many were due a second
 * @param counts how many were sent, and what became of them
 * @param times of the accepted ones, from due to complete; empty if there were none
 * @param timesOfRefused of the refused ones
 * @param connections open at most
 * @param processors how many were kept busy meanwhile
 */
public record HttpLoad(
        int perSecond,
        Counts counts,
        Optional<Times> times,
        Optional<Times> timesOfRefused,
        int connections,
        Processors processors) {

    /**
     * What became of requests.
     *
     * @param sent all of them
     * @param accepted answers of status 200
     * @param refused answers of status 503
     * @param others answers of another status
     */
    public record Counts(int sent, int accepted, int refused, int others) {

        /** Requests without an answer. */
        public int unanswered() {
            return sent - accepted - refused - others;
        }
    }

    /**
     * Processors kept busy.
     *
     * @param service by the service
     * @param sender by the program that sends requests
     */
    public record Processors(double service, double sender) {}
}
