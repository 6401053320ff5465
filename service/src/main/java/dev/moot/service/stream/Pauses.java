package dev.moot.service.stream;

import dev.moot.service.settings.StreamSettings.Retry;
import java.time.Duration;

/**
 * How long to wait after each failure in a row: twice as long each time, up to a bound.
 *
 * <p>Not thread-safe.
 */
final class Pauses {

    private final Retry retry;
    private Duration next;

    Pauses(Retry retry) {
        this.retry = retry;
        this.next = retry.firstPause();
    }

    /** The pause after one more failure. */
    Duration next() {
        Duration pause = next;
        Duration doubled = pause.multipliedBy(2);
        next = doubled.compareTo(retry.longestPause()) < 0 ? doubled : retry.longestPause();
        return pause;
    }

    /** Begins again at the shortest pause; to be called after a success. */
    void reset() {
        next = retry.firstPause();
    }
}
