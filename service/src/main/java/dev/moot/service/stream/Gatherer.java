package dev.moot.service.stream;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.OptionalLong;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/**
 * Gathers records for one go of the loop. A poll may bring a single record, and a transaction for each would cost ten times
 * what labelling does; so as long as the commit interval has not passed since the last go, further polls are added.
 *
 * <p>No transaction is open meanwhile, and polling is the only time a partition can be taken away: then what was gathered
 * from it is left to its new owner.
 *
 * <p>Not thread-safe.
 */
final class Gatherer {

    /** How many records make a go, and a poll. */
    static final int MOST_RECORDS = 1024;

    private static final Duration IDLE = Duration.ofMillis(500);
    private static final long MOST_BYTES = 16 << 20;

    private final Consumer<byte[], byte[]> consumer;
    private final List<ConsumerRecord<byte[], byte[]>> gathered = new ArrayList<>();
    private final long intervalNanos;
    private long lastNanos;

    Gatherer(Consumer<byte[], byte[]> consumer, Duration interval) {
        this.consumer = consumer;
        this.intervalNanos = interval.toNanos();
        this.lastNanos = System.nanoTime() - intervalNanos;
    }

    /** The next records, in each partition in its order; none if none came for a while. */
    List<ConsumerRecord<byte[], byte[]>> gather() {
        gathered.clear();
        long bytes = add(IDLE);
        long left = left();
        while (!gathered.isEmpty() && gathered.size() < MOST_RECORDS && bytes < MOST_BYTES && left > 0) {
            bytes += add(Duration.ofNanos(left));
            left = left();
        }
        return List.copyOf(gathered);
    }

    /** Starts the interval anew; to be called when what was gathered is published. */
    void published() {
        lastNanos = System.nanoTime();
    }

    /** Leaves what was gathered from these partitions to others. */
    void drop(Collection<TopicPartition> partitions) {
        gathered.removeIf(record -> partitions.contains(new TopicPartition(record.topic(), record.partition())));
    }

    /** Where what was gathered last from this partition begins. */
    OptionalLong firstOffset(TopicPartition partition) {
        return gathered.stream()
                .filter(record ->
                        record.topic().equals(partition.topic()) && record.partition() == partition.partition())
                .mapToLong(ConsumerRecord::offset)
                .min();
    }

    private long left() {
        return intervalNanos - (System.nanoTime() - lastNanos);
    }

    private long add(Duration atMost) {
        long bytes = 0;
        for (ConsumerRecord<byte[], byte[]> record : consumer.poll(atMost)) {
            gathered.add(record);
            bytes += Math.max(0, record.serializedKeySize()) + Math.max(0, record.serializedValueSize());
        }
        return bytes;
    }
}
