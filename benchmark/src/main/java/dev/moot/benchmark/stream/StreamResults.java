package dev.moot.benchmark.stream;

import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;

/**
 * What was measured from Kafka to Kafka.
 *
 * @param full with the model that comes with Moot
 * @param withoutModel the same loop with a model that does nothing
 * @param commentsPerSecond the pace at which latencies were measured
 * @param p50 what half of the comments did not exceed, from due to labelled
 * @param p99 what 99 of a hundred did not exceed
 * @param firstReady from the first start of the service ever until it took comments
 * @param ready the same for later starts, each
 * @param mostMemory bytes the service had resident at most
 */
public record StreamResults(
        Throughput full,
        Throughput withoutModel,
        int commentsPerSecond,
        Duration p50,
        Duration p99,
        Duration firstReady,
        List<Duration> ready,
        OptionalLong mostMemory) {

    public StreamResults {
        ready = List.copyOf(ready);
    }
}
