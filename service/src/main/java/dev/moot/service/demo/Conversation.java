package dev.moot.service.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.moot.service.intake.CommentEvent;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * The demo's side of Kafka: posts comments as a publisher's site would, and reads what the service publishes as a
 * moderation queue would.
 *
 * <p>Not thread-safe.
 */
final class Conversation implements AutoCloseable {

    static final String COMMENTS = "moot.comments";
    static final String LABELS = "moot.labels";
    static final String REJECTED = "moot.rejected";

    /** Something the service published. */
    sealed interface Arrival {

        /**
         * A labelled comment.
         *
         * @param labels its labels
         */
        record Labelled(ReceivedLabels labels) implements Arrival {}

        /**
         * A comment the service refused.
         *
         * @param event the event as it went in
         * @param code why
         */
        record Rejected(String event, String code) implements Arrival {}
    }

    private final KafkaProducer<byte[], byte[]> producer;
    private final KafkaConsumer<byte[], byte[]> consumer;
    private final Queue<Future<RecordMetadata>> underway = new ArrayDeque<>();

    /** Joins. The topics must exist. */
    Conversation(String bootstrapServers) {
        producer = new KafkaProducer<>(
                Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers),
                new ByteArraySerializer(),
                new ByteArraySerializer());
        consumer = new KafkaConsumer<>(
                Map.of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        bootstrapServers,
                        ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                        "read_committed"),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
        List<TopicPartition> partitions = Stream.of(LABELS, REJECTED)
                .flatMap(topic -> consumer.partitionsFor(topic).stream())
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
    }

    /** Posts a comment; it is on its way when this returns. */
    void post(DemoThread.Post post) {
        CommentEvent comment = post.comment();
        ProducerRecord<byte[], byte[]> event = new ProducerRecord<>(
                COMMENTS, comment.threadId().getBytes(UTF_8), post.event().getBytes(UTF_8));
        underway.add(producer.send(event));
    }

    /**
     * Returns what has been published and committed since the last call.
     *
     * @throws DemoException if a comment could not be posted
     */
    List<Arrival> listen(Duration atMost) {
        List<Arrival> arrivals = new ArrayList<>();
        for (ConsumerRecord<byte[], byte[]> record : consumer.poll(atMost)) {
            arrivals.add(read(record));
        }
        checkPosted();
        return arrivals;
    }

    private void checkPosted() {
        while (!underway.isEmpty() && underway.peek().isDone()) {
            try {
                underway.remove().get();
            } catch (ExecutionException e) {
                throw new DemoException(
                        "a comment could not be posted: " + e.getCause().getMessage(), e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new InterruptException(e);
            }
        }
    }

    private static Arrival read(ConsumerRecord<byte[], byte[]> record) {
        if (record.topic().equals(LABELS)) {
            return new Arrival.Labelled(ReceivedLabels.parse(record.value()));
        }
        Header code = record.headers().lastHeader("error-code");
        return new Arrival.Rejected(
                new String(record.value(), UTF_8), code == null ? "no code" : new String(code.value(), UTF_8));
    }

    @Override
    public void close() {
        producer.close(Duration.ofSeconds(2));
        consumer.close();
    }
}
