package dev.moot.benchmark.stream;

import java.time.Duration;

/**
 * What the service does with some of its tiers.
 *
 * @param throughput while more comments were always waiting
 * @param commentsPerSecond the pace at which latencies were measured
 * @param p50 what half of the comments did not exceed, from due to labelled
 * @param p99 what 99 of a hundred did not exceed
 */
public record TierSpeed(Throughput throughput, int commentsPerSecond, Duration p50, Duration p99) {

    static TierSpeed of(Throughput throughput, int commentsPerSecond, Latencies latencies) {
        return new TierSpeed(throughput, commentsPerSecond, latencies.percentile(0.5), latencies.percentile(0.99));
    }
}
