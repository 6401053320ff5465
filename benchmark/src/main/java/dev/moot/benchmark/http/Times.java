package dev.moot.benchmark.http;

import dev.moot.benchmark.stream.Latencies;
import java.time.Duration;
import java.util.Optional;

/**
 * How long answers took.
 *
 * @param p50 what half of them did not exceed
 * @param p90 what 90 of a hundred did not exceed
 * @param p99 what 99 of a hundred did not exceed
 * @param longest what none exceeded
 */
public record Times(Duration p50, Duration p90, Duration p99, Duration longest) {

    /** Those of some answers; empty if there were none. */
    static Optional<Times> of(Latencies latencies) {
        return latencies.size() == 0
                ? Optional.empty()
                : Optional.of(new Times(
                        latencies.percentile(0.5),
                        latencies.percentile(0.9),
                        latencies.percentile(0.99),
                        latencies.percentile(1)));
    }
}
