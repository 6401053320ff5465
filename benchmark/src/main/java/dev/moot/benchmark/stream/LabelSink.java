package dev.moot.benchmark.stream;

import java.time.Duration;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Reads committed labels on a thread of its own and tells of each the moment it is there. */
final class LabelSink implements AutoCloseable {

    private static final String TOPIC = "moot.labels";
    private static final Duration POLL = Duration.ofMillis(50);

    private final KafkaConsumer<byte[], byte[]> consumer;
    private final CommentEvents events;
    private final IntConsumer onLabel;
    private final BitSet seen = new BitSet();
    private final AtomicInteger received = new AtomicInteger();
    private final Thread thread = new Thread(this::read, "label-sink");
    private volatile boolean closed;

    /**
     * Begins to read what is published from now on.
     *
     * @param onLabel gets the number of each comment that comes out, on the sink's thread
     */
    LabelSink(String bootstrapServers, CommentEvents events, IntConsumer onLabel) {
        this.events = events;
        this.onLabel = onLabel;
        this.consumer = new KafkaConsumer<>(
                Map.of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        bootstrapServers,
                        ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                        "read_committed",
                        // What was read before is left out; what was not read must not be.
                        ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                        "earliest",
                        ConsumerConfig.MAX_POLL_RECORDS_CONFIG,
                        10_000),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
        List<TopicPartition> partitions = consumer.partitionsFor(TOPIC).stream()
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToEnd(partitions);
        partitions.forEach(consumer::position);
        thread.start();
    }

    /** How many comments have come out so far, each counted once. */
    int received() {
        return received.get();
    }

    private void read() {
        while (!closed) {
            for (ConsumerRecord<byte[], byte[]> labels : consumer.poll(POLL)) {
                int number = events.number(labels.key());
                if (number >= 0 && !seen.get(number)) {
                    seen.set(number);
                    onLabel.accept(number);
                    received.incrementAndGet();
                }
            }
        }
        consumer.close();
    }

    @Override
    public void close() {
        closed = true;
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
