package dev.moot.service.stream;

import java.time.Duration;
import java.util.Optional;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
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
    private Optional<Metric> secondsAgo = Optional.empty();

    /**
     * Watches a consumer.
     *
     * @param longest how long the broker may be silent; {@link ConsumerConfig#SESSION_TIMEOUT_MS_CONFIG}, after which it
     *     gives the partitions to others
     */
    Heartbeat(Consumer<?, ?> consumer, Duration longest) {
        this.consumer = consumer;
        this.longest = longest;
    }

    /** What is wrong, in one line; empty if the broker answers. */
    Optional<String> problem() {
        if (secondsAgo.isEmpty()) {
            secondsAgo = consumer.metrics().values().stream()
                    .filter(metric -> metric.metricName().name().equals(METRIC))
                    .findAny()
                    .map(metric -> metric);
        }
        return secondsAgo
                .map(metric -> ((Number) metric.metricValue()).longValue())
                .filter(seconds -> seconds > longest.toSeconds())
                .map(seconds -> "Kafka has not answered for " + seconds + " s");
    }
}
