package dev.moot.service.stream;

import dev.moot.service.metrics.StreamMetrics;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.IntConsumer;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.CloseOptions.GroupMembershipOperation;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerGroupMetadata;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A member of the consumer group: reads the records of its partitions, and can go back to what is committed.
 *
 * <p>Not thread-safe, except {@link #wakeUp}.
 */
final class CommentReader implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(CommentReader.class);
    private static final Duration CLOSE_TIMEOUT = Duration.ofSeconds(5);

    private final Consumer<byte[], byte[]> consumer;
    private final Gatherer gatherer;
    private final Heartbeat heartbeat;
    private final ReadBack readBack;
    private final Attempts attempts;
    private final StreamMetrics metrics;
    private final WorkerStatus status;
    private boolean leaves;

    CommentReader(
            Consumer<byte[], byte[]> consumer,
            Gatherer gatherer,
            Heartbeat heartbeat,
            ReadBack readBack,
            Attempts attempts,
            StreamMetrics metrics,
            WorkerStatus status) {
        this.consumer = consumer;
        this.gatherer = gatherer;
        this.heartbeat = heartbeat;
        this.readBack = readBack;
        this.attempts = attempts;
        this.metrics = metrics;
        this.status = status;
    }

    /**
     * Joins the group.
     *
     * @param forget is given each partition that is another worker's from then on
     */
    void join(String topic, IntConsumer forget) {
        consumer.subscribe(List.of(topic), new ConsumerRebalanceListener() {
            @Override
            public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
                take(partitions);
            }

            @Override
            public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
                giveUp(partitions, forget);
            }
        });
    }

    private void take(Collection<TopicPartition> partitions) {
        List<Integer> numbers = numbers(partitions);
        attempts.assigned(partitions, readBack.begin(partitions));
        status.assigned(numbers);
        if (!numbers.isEmpty()) {
            LOG.atInfo()
                    .addKeyValue("event", "partitions-assigned")
                    .addKeyValue("worker", status.worker())
                    .addKeyValue("partitions", numbers)
                    .log("{} takes partitions {}", status.worker(), numbers);
        }
    }

    /** Called within a poll, when no transaction is open: what was gathered is not published yet. */
    private void giveUp(Collection<TopicPartition> partitions, IntConsumer forget) {
        List<Integer> numbers = numbers(partitions);
        gatherer.drop(partitions);
        readBack.drop(partitions);
        attempts.drop(partitions);
        numbers.forEach(forget::accept);
        numbers.forEach(metrics::dropLag);
        status.revoked(numbers);
        if (!numbers.isEmpty()) {
            LOG.atInfo()
                    .addKeyValue("event", "partitions-revoked")
                    .addKeyValue("worker", status.worker())
                    .addKeyValue("partitions", numbers)
                    .log("{} gives up partitions {}", status.worker(), numbers);
        }
    }

    /** The next records; none if none came for a while. */
    List<ConsumerRecord<byte[], byte[]>> read() {
        List<ConsumerRecord<byte[], byte[]>> records = gatherer.gather();
        status.seen();
        for (TopicPartition partition : consumer.assignment()) {
            consumer.currentLag(partition).ifPresent(lag -> metrics.lag(partition.partition(), lag));
        }
        return records;
    }

    /** Whether the record was labelled before, and was read for the context only. */
    boolean isLabelled(ConsumerRecord<?, ?> record) {
        return readBack.isLabelled(record);
    }

    /** What keeps records from coming, in one line; empty if nothing does. */
    Optional<String> problem() {
        return heartbeat.problem();
    }

    /** To be called when what was read is published. */
    void published() {
        gatherer.published();
    }

    /** The present membership of the group. */
    ConsumerGroupMetadata membership() {
        return consumer.groupMetadata();
    }

    /**
     * Goes back to where the last transaction ended, in each partition. Where none has ended yet, or some of the records at hand
     * are for the context only, it goes back to where these records begin.
     */
    void rewind() {
        Set<TopicPartition> assigned = consumer.assignment();
        Map<TopicPartition, OffsetAndMetadata> committed = consumer.committed(assigned);
        for (TopicPartition partition : assigned) {
            OffsetAndMetadata position = committed.get(partition);
            OptionalLong first = gatherer.firstOffset(partition);
            if (position == null) {
                first.ifPresent(offset -> consumer.seek(partition, offset));
            } else if (first.isPresent() && readBack.isLabelled(partition, first.getAsLong())) {
                readBack.labelled(partition, position.offset());
                consumer.seek(partition, first.getAsLong());
            } else {
                consumer.seek(partition, position);
            }
        }
    }

    /** Makes {@link #read} end with a {@link org.apache.kafka.common.errors.WakeupException}; from any thread. */
    void wakeUp() {
        consumer.wakeup();
    }

    /** Gives the partitions free when closed; else a static member keeps them for its next life. */
    void leaveOnClose() {
        leaves = true;
    }

    @Override
    public void close() {
        status.revoked(status.partitions());
        consumer.close(CloseOptions.timeout(CLOSE_TIMEOUT)
                .withGroupMembershipOperation(
                        leaves ? GroupMembershipOperation.LEAVE_GROUP : GroupMembershipOperation.DEFAULT));
    }

    private static List<Integer> numbers(Collection<TopicPartition> partitions) {
        return partitions.stream().map(TopicPartition::partition).sorted().toList();
    }
}
