package dev.moot.benchmark.stream;

import java.time.Duration;

/**
 * How long something runs.
 *
 * @param warmUp before measuring
 * @param measured while measuring
 */
record Timing(Duration warmUp, Duration measured) {

    static Timing ofSeconds(int warmUp, int measured) {
        return new Timing(Duration.ofSeconds(warmUp), Duration.ofSeconds(measured));
    }
}
