package dev.moot.benchmark.stream;

import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;

/**
 * What was measured from Kafka to Kafka.
 *
 * @param cascade as the service comes, the encoder asked about what the fast tier is unsure of
 * @param fast with the fast tier only
 * @param withoutModel the same loop with a model that does nothing
 * @param firstReady from the first start of the service ever until it took comments
 * @param ready the same for later starts, each
 * @param mostMemory bytes the service had resident at most, with the cascade
 */
public record StreamResults(
        TierSpeed cascade,
        TierSpeed fast,
        Throughput withoutModel,
        Duration firstReady,
        List<Duration> ready,
        OptionalLong mostMemory) {

    public StreamResults {
        ready = List.copyOf(ready);
    }
}
