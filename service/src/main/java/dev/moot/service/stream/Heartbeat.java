package dev.moot.service.stream;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.Metric;

/**
 * Notices that the broker has gone: a consumer that reaches none keeps its partitions and merely gets no records, as if
 * nobody wrote any.
 *
 * <p>Not thread-safe.
 */
final class Heartbeat {

    private static final String METRIC = "last-heartbeat-seconds-ago";

    private final Consumer<?, ?> consumer;
    private final Duration longest;
    private final long sinceNanos = System.nanoTime();
    private Optional<Metric> secondsAgo = Optional.empty();

    /**
     * Watches a consumer.
     *
     * @param longest how long there may be none; the session timeout, after which the broker gives the partitions to others
     */
    Heartbeat(Consumer<?, ?> consumer, Duration longest) {
        this.consumer = consumer;
        this.longest = longest;
    }

    /** What is wrong, in one line; empty if the heart beats. */
    Optional<String> problem() {
        if (secondsAgo.isEmpty()) {
            secondsAgo = consumer.metrics().values().stream()
                    .filter(metric -> metric.metricName().name().equals(METRIC))
                    .findAny()
                    .map(metric -> metric);
        }
        long seconds = secondsAgo
                .map(metric -> ((Number) metric.metricValue()).longValue())
                .filter(ago -> ago >= 0) // negative before the first
                .orElseGet(() -> TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - sinceNanos));
        return seconds > longest.toSeconds()
                ? Optional.of("no heartbeat with Kafka for " + seconds + " s")
                : Optional.empty();
    }
}
