package dev.moot.benchmark.stream;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/**
 * When numbered things are due, evenly, whatever became of those before.
 *
 * @param first number
 * @param begin when the first is due, by {@link System#nanoTime}
 * @param perSecond how many a second, 1 or more
 */
public record Pace(int first, long begin, int perSecond) {

    private static final long SECOND = 1_000_000_000L;

    /** How many are due within this time. */
    public static int count(int perSecond, Duration time) {
        return Math.toIntExact(time.toMillis() * perSecond / 1000);
    }

    /** The moment at which one is due. */
    public long due(int number) {
        return begin + (number - first) * SECOND / perSecond;
    }

    /** Waits until one is due and returns that moment, which is over already for whoever is late. */
    public long await(int number) {
        long due = due(number);
        for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
        return due;
    }
}
