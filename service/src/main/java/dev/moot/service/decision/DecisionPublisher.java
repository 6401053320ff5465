package dev.moot.service.decision;

import dev.moot.service.http.Problem;
import dev.moot.service.http.RequestError;
import dev.moot.service.http.RequestException;
import dev.moot.service.settings.TopicSettings;
import dev.moot.service.stream.KafkaClients;
import dev.moot.service.stream.RecordWriter;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/**
 * Publishes what moderators decided.
 *
 * <p>Thread-safe.
 */
@Singleton
public final class DecisionPublisher {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final DecisionEncoder encoder = new DecisionEncoder();
    private final RecordWriter writer;
    private final String topic;
    private final Counter published;
    private final Counter failed;

    DecisionPublisher(KafkaClients clients, TopicSettings topics, MeterRegistry registry) {
        this.writer = new RecordWriter(clients, "decisions", PATIENCE);
        this.topic = topics.decisions();
        this.published = Counter.builder("moot.decisions.published")
                .description("Decisions of moderators that are in Kafka")
                .register(registry);
        this.failed = Counter.builder("moot.decisions.failed")
                .description("Decisions of moderators that Kafka did not take in time")
                .register(registry);
    }

    /**
     * Publishes a decision; returns at once.
     *
     * @return is done when Kafka has it, on a thread that must not be held up; or fails after some seconds with a {@link
     *     RequestException} of {@link RequestError#KAFKA_UNAVAILABLE}: whether Kafka has it is not known then, and who tells
     *     it again with the same id does no harm
     */
    public CompletableFuture<Void> publish(Decision decision) {
        CompletableFuture<Void> done = new CompletableFuture<>();
        CompletableFuture<Void> unused = writer.write(encoder.record(topic, decision))
                .whenComplete((nothing, failure) -> {
                    if (failure == null) {
                        published.increment();
                        done.complete(null);
                    } else {
                        failed.increment();
                        done.completeExceptionally(new RequestException(
                                Problem.of(RequestError.KAFKA_UNAVAILABLE).retryAfter(PATIENCE)));
                    }
                });
        return done;
    }

    @PreDestroy
    void stop() {
        writer.close();
    }
}
