package dev.moot.service.stream;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.moot.service.intake.ErrorCode;
import dev.moot.service.intake.Intake;
import dev.moot.service.publish.RejectedEncoder;
import dev.moot.service.publish.SourcePosition;
import dev.moot.service.settings.TopicSettings;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Future;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;

/**
 * Puts rejected records back into the topic of comments, if they can be read by now: because they were repaired, or because
 * this version of Moot does what the last one did not.
 *
 * <p>How far it came is committed in the transaction that puts them back, so each is put back once, however often this is
 * run or cut off.
 *
 * <p>Thread-safe; of several at a time, the one that started last goes on.
 */
@Singleton
public final class RejectedReplay {

    /** Tells of a record that was put back where it had been rejected. */
    public static final String REPLAYED_FROM = "replayed-from";

    private static final Duration POLL = Duration.ofMillis(500);
    private static final String PURPOSE = "replay";

    private final KafkaClients clients;
    private final TopicSettings topics;
    private final RecordDecoder decoder = new RecordDecoder();

    RejectedReplay(KafkaClients clients, TopicSettings topics) {
        this.clients = clients;
        this.topics = topics;
    }

    /**
     * What became of the records.
     *
     * @param restored how many were put back
     * @param refused how many would be rejected again and stay where they are, by the reason
     */
    public record Outcome(int restored, Map<ErrorCode, Integer> refused) {}

    /**
     * Puts back what is in a topic now and was not put back before.
     *
     * @param from the topic of rejected records, or one of records that somebody has repaired
     * @param dryRun whether to count only
     */
    public Outcome run(String from, boolean dryRun) {
        try (Consumer<byte[], byte[]> consumer = clients.replayConsumer(PURPOSE)) {
            List<TopicPartition> partitions = Partitions.of(from, consumer);
            consumer.assign(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            consumer.committed(new HashSet<>(partitions)).forEach((partition, position) -> {
                if (position == null) {
                    consumer.seekToBeginning(List.of(partition));
                }
            });
            if (dryRun) {
                return copy(consumer, ends, Optional.empty());
            }
            try (Producer<byte[], byte[]> producer = clients.replayProducer()) {
                producer.initTransactions();
                return copy(consumer, ends, Optional.of(producer));
            }
        }
    }

    private Outcome copy(
            Consumer<byte[], byte[]> consumer,
            Map<TopicPartition, Long> ends,
            Optional<Producer<byte[], byte[]>> producer) {
        int restored = 0;
        Map<ErrorCode, Integer> refused = new EnumMap<>(ErrorCode.class);
        while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
            Iterable<ConsumerRecord<byte[], byte[]>> records = consumer.poll(POLL);
            producer.ifPresent(Producer::beginTransaction);
            for (ConsumerRecord<byte[], byte[]> record : records) {
                Intake intake = decoder.decode(record);
                if (intake instanceof Intake.Refused refusal) {
                    refused.merge(refusal.code(), 1, Integer::sum);
                } else {
                    restored++;
                    producer.ifPresent(it -> send(it, restored(record, intake)));
                }
            }
            producer.ifPresent(it -> {
                it.sendOffsetsToTransaction(positions(consumer), consumer.groupMetadata());
                it.commitTransaction();
            });
        }
        return new Outcome(restored, refused);
    }

    /** A failure comes out of the commit. */
    private static void send(Producer<byte[], byte[]> producer, ProducerRecord<byte[], byte[]> record) {
        Future<RecordMetadata> unused = producer.send(record);
    }

    private static Map<TopicPartition, OffsetAndMetadata> positions(Consumer<byte[], byte[]> consumer) {
        Map<TopicPartition, OffsetAndMetadata> positions = new HashMap<>();
        for (TopicPartition partition : consumer.assignment()) {
            positions.put(partition, new OffsetAndMetadata(consumer.position(partition)));
        }
        return positions;
    }

    private ProducerRecord<byte[], byte[]> restored(ConsumerRecord<byte[], byte[]> record, Intake intake) {
        String threadId = intake instanceof Intake.Accepted accepted
                ? accepted.comment().threadId()
                : ((Intake.Deleted) intake).threadId();
        Headers headers = new RecordHeaders();
        boolean wasRejected = record.headers().lastHeader("error-code") != null;
        for (Header header : record.headers()) {
            if (!wasRejected) {
                headers.add(header);
            } else if (header.key().startsWith(RejectedEncoder.ORIGINAL_PREFIX)) {
                headers.add(header.key().substring(RejectedEncoder.ORIGINAL_PREFIX.length()), header.value());
            }
        }
        headers.add(REPLAYED_FROM, SourcePosition.of(record).toString().getBytes(UTF_8));
        return new ProducerRecord<>(topics.comments(), null, threadId.getBytes(UTF_8), record.value(), headers);
    }
}
