package dev.moot.service.stream;

import dev.moot.service.settings.ContextSettings;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.consumer.OffsetAndTimestamp;
import org.apache.kafka.common.TopicPartition;

/**
 * Has the new owner of a partition read again what replies may be to: Kafka is the only store of the context.
 *
 * <p>Not thread-safe.
 */
final class ReadBack {

    /** How far timestamps may run backwards from one record to a later one, by producers' clocks. */
    private static final Duration SKEW = Duration.ofHours(1);

    private final Consumer<byte[], byte[]> consumer;
    private final ContextSettings limits;

    /** How far each partition is labelled that is read back. */
    private final Map<TopicPartition, Long> labelled = new HashMap<>();

    ReadBack(Consumer<byte[], byte[]> consumer, ContextSettings limits) {
        this.consumer = consumer;
        this.limits = limits;
    }

    /**
     * Goes back in newly assigned partitions, from what is committed.
     *
     * @return what is committed, for those where anything is
     */
    Map<TopicPartition, OffsetAndMetadata> begin(Collection<TopicPartition> partitions) {
        Map<TopicPartition, OffsetAndMetadata> committed = new HashMap<>(consumer.committed(new HashSet<>(partitions)));
        committed.values().removeIf(Objects::isNull);
        begin(committed);
        return committed;
    }

    /**
     * Goes back from these positions.
     *
     * @param positions where labelling is to begin; their metadata are those of a {@link Bookmark}
     */
    void begin(Map<TopicPartition, OffsetAndMetadata> positions) {
        if (limits.comments() == 0 || limits.window().isZero() || positions.isEmpty()) {
            return;
        }
        Map<TopicPartition, Long> times = new HashMap<>();
        positions.forEach((partition, position) -> times.put(partition, begin(position)));
        Map<TopicPartition, OffsetAndTimestamp> first = consumer.offsetsForTimes(times);
        positions.forEach((partition, position) -> {
            OffsetAndTimestamp inWindow = first.get(partition);
            if (inWindow != null && inWindow.offset() < position.offset()) {
                consumer.seek(partition, Math.max(inWindow.offset(), position.offset() - limits.comments()));
                labelled(partition, position.offset());
            }
        });
    }

    private long begin(OffsetAndMetadata position) {
        // What somebody else's tool has committed has no timestamp: the present is the best guess.
        long last = Bookmark.read(position.metadata()).map(Bookmark::timestamp).orElseGet(System::currentTimeMillis);
        return Math.max(0, last - limits.window().plus(SKEW).toMillis());
    }

    /** Whether the record was labelled before, and is there for the context only. */
    boolean isLabelled(ConsumerRecord<?, ?> record) {
        return isLabelled(new TopicPartition(record.topic(), record.partition()), record.offset());
    }

    /** The same of a record at this place. */
    boolean isLabelled(TopicPartition partition, long offset) {
        Long before = labelled.get(partition);
        return before != null && offset < before;
    }

    /** Notes that a partition is labelled up to here. */
    void labelled(TopicPartition partition, long offset) {
        labelled.put(partition, offset);
    }

    /** Forgets partitions that are another worker's. */
    void drop(Collection<TopicPartition> partitions) {
        labelled.keySet().removeAll(partitions);
    }
}
