package dev.moot.benchmark.stream;

import java.time.Duration;
import java.util.Arrays;

/** How long comments took from posting to label. */
public final class Latencies {

    private long[] nanos = new long[1 << 16];
    private int size;

    /** Adds one comment. */
    public void add(long nanoseconds) {
        if (size == nanos.length) {
            nanos = Arrays.copyOf(nanos, size * 2);
        }
        nanos[size++] = nanoseconds;
    }

    /** How many comments. */
    public int size() {
        return size;
    }

    /**
     * The time that this share of the comments did not exceed.
     *
     * @param share above 0 and at most 1
     * @throws IllegalStateException if there are no comments
     */
    public Duration percentile(double share) {
        if (size == 0) {
            throw new IllegalStateException("nothing was measured");
        }
        long[] sorted = Arrays.copyOf(nanos, size);
        Arrays.sort(sorted);
        return Duration.ofNanos(sorted[(int) Math.ceil(share * size) - 1]);
    }
}
