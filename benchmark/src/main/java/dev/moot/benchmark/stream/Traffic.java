package dev.moot.benchmark.stream;

import java.time.Duration;
import java.util.List;

/** Posts comments to Kafka and times when their labels can be read there. */
final class Traffic {

    private final String bootstrapServers;
    private final List<String> texts;

    Traffic(String bootstrapServers, List<String> texts) {
        this.bootstrapServers = bootstrapServers;
        this.texts = texts;
    }

    /** Posts as many comments as the service takes and counts the labels in the second part of the time. */
    Throughput saturate(JavaProcess service, Timing timing) {
        try (Feed feed = feed("full", 5, (number, nanoseconds) -> {})) {
            feed.keepBusy(timing.warmUp());
            int labelsBefore = feed.labelled();
            Duration cpuBefore = service.cpuTime();
            long begin = System.nanoTime();
            feed.keepBusy(timing.measured());
            double seconds = (System.nanoTime() - begin) / 1e9;
            int labels = feed.labelled() - labelsBefore;
            double cpuSeconds = service.cpuTime().minus(cpuBefore).toNanos() / 1e9;
            feed.awaitLabels();
            return new Throughput(labels / seconds, labels / cpuSeconds);
        }
    }

    /** Posts comments at an even pace and times those that were due after the warm-up. */
    Latencies pace(int perSecond, Timing timing) {
        int warmUp = Pace.count(perSecond, timing.warmUp());
        Latencies latencies = new Latencies();
        try (Feed feed = feed("pace", 0, (number, nanoseconds) -> {
            if (number >= warmUp) {
                latencies.add(nanoseconds);
            }
        })) {
            feed.pace(perSecond, timing.warmUp().plus(timing.measured()));
            feed.awaitLabels();
        }
        return latencies;
    }

    private Feed feed(String run, int lingerMillis, Feed.OnLabel onLabel) {
        return new Feed(bootstrapServers, run + "-" + System.nanoTime(), texts, lingerMillis, onLabel);
    }
}
