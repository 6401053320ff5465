package dev.moot.service.coral;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.moot.service.publish.CloudEventHeaders;
import dev.moot.service.settings.CoralSettings;
import dev.moot.service.settings.TopicSettings;
import dev.moot.service.stream.KafkaClients;
import dev.moot.service.stream.RecordWriter;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;

/**
 * Writes comments that Coral asks about to the topic of comments, where they get labels like all others. Nobody waits for that.
 *
 * <p>Thread-safe.
 */
@Singleton
final class CommentPublisher {

    /** Longer than it takes Kafka to get over the loss of a broker. */
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private static final String TYPE = "dev.moot.comment.v1";
    private static final URI SOURCE = URI.create("/moot/coral");
    private static final URI DATA_SCHEMA = URI.create("urn:moot:schema:comment:1");

    private final RecordWriter writer;
    private final String topic;
    private final boolean enabled;
    private final Counter published;
    private final Counter failed;

    CommentPublisher(KafkaClients clients, TopicSettings topics, CoralSettings settings, MeterRegistry registry) {
        this.writer = new RecordWriter(clients, "coral", PATIENCE);
        this.topic = topics.comments();
        this.enabled = settings.publish();
        this.published = Counter.builder("moot.coral.published")
                .description("Comments that Coral asked about and that are in Kafka")
                .register(registry);
        this.failed = Counter.builder("moot.coral.unpublished")
                .description("Comments that Coral asked about and that Kafka did not take")
                .register(registry);
    }

    /** Publishes a comment, if that is wanted; returns at once. */
    void publish(PostedComment comment) {
        if (!enabled) {
            return;
        }
        CompletableFuture<Void> unused = writer.write(record(comment))
                .whenComplete((nothing, failure) -> (failure == null ? published : failed).increment());
    }

    private ProducerRecord<byte[], byte[]> record(PostedComment comment) {
        Headers headers = new CloudEventHeaders(
                        comment.event().id(), TYPE, SOURCE, Instant.now().truncatedTo(ChronoUnit.MILLIS), DATA_SCHEMA)
                .toKafka()
                .add("content-type", "application/json".getBytes(UTF_8));
        return new ProducerRecord<>(
                topic,
                null,
                comment.event().threadId().getBytes(UTF_8),
                comment.json().getBytes(UTF_8),
                headers);
    }

    @PreDestroy
    void stop() {
        writer.close();
    }
}
