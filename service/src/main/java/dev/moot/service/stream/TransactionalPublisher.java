package dev.moot.service.stream;

import dev.moot.service.metrics.Step;
import dev.moot.service.metrics.StreamMetrics;
import dev.moot.service.metrics.Tally;
import dev.moot.service.publish.RejectedEncoder;
import dev.moot.service.settings.TopicSettings;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.consumer.ConsumerGroupMetadata;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Publishes labels, rejected records and the offsets of what they were made from, all in one transaction or not at all.
 *
 * <p>Not thread-safe.
 */
final class TransactionalPublisher implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(TransactionalPublisher.class);

    private final LabelRecords labels;
    private final RejectedEncoder rejections = new RejectedEncoder();
    private final Oversize oversize = new Oversize();
    private final Producer<byte[], byte[]> producer;
    private final TopicSettings topics;
    private final StreamMetrics metrics;
    private final RecordSpans spans;

    /** The first failure of a send in the open transaction; set by the producer's own thread. */
    private final AtomicReference<Exception> sendFailure = new AtomicReference<>();

    private final Map<TopicPartition, OffsetAndMetadata> offsets = new HashMap<>();
    private Tally tally = new Tally();
    private boolean open;
    private long beganNanos;
    private long publishNanos;
    private long commitNanos;

    TransactionalPublisher(
            Producer<byte[], byte[]> producer, TopicSettings topics, StreamMetrics metrics, RecordSpans spans) {
        this.labels = new LabelRecords(topics.labels());
        this.producer = producer;
        this.topics = topics;
        this.metrics = metrics;
        this.spans = spans;
    }

    /** Takes over from an earlier life of this worker: what that left open is aborted, and it can publish no more. */
    void takeOver() {
        producer.initTransactions();
    }

    /** Opens a transaction if none is open. */
    void begin() {
        if (!open) {
            producer.beginTransaction();
            open = true;
            beganNanos = System.nanoTime();
        }
    }

    /**
     * Whether the transaction should be committed although there is more to add: the interval has passed, and the last
     * commit did not take longer. A slow broker so gets larger transactions, and at least half of the time is spent on
     * comments.
     */
    boolean isDue(Duration interval) {
        long age = System.nanoTime() - beganNanos;
        return open && age >= interval.toNanos() && age >= commitNanos;
    }

    /**
     * Adds the decisions on a batch to the transaction.
     *
     * @param taken when work on the batch began
     */
    void publish(List<Decision> decisions, Instant taken) {
        long began = System.nanoTime();
        Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        for (Decision decision : decisions) {
            ProducerRecord<byte[], byte[]> record = encode(decision, now);
            spans.begin(decision, taken, record.headers());
            // A failure also comes out of commitTransaction, but without its type.
            Future<RecordMetadata> unused = producer.send(fit(decision, record), (sent, failure) -> {
                if (failure != null) {
                    sendFailure.compareAndSet(null, failure);
                }
            });
            ConsumerRecord<byte[], byte[]> source = decision.source();
            offsets.put(
                    new TopicPartition(source.topic(), source.partition()),
                    new OffsetAndMetadata(
                            source.offset() + 1, source.leaderEpoch(), new Bookmark(source.timestamp(), 0).metadata()));
        }
        publishNanos += System.nanoTime() - began;
    }

    private ProducerRecord<byte[], byte[]> encode(Decision decision, Instant now) {
        if (decision instanceof Decision.Label label) {
            tally.labelled(
                    label.source().timestamp(),
                    label.labelled().labels(),
                    label.labelled().suggestion());
            return labels.of(label);
        }
        if (decision instanceof Decision.Deletion deletion) {
            tally.withdrawn();
            return labels.of(deletion, now);
        }
        Decision.Rejection rejection = (Decision.Rejection) decision;
        tally.rejected(rejection.refused().code());
        LOG.atDebug()
                .addKeyValue("event", "rejected")
                .addKeyValue("code", rejection.refused().code().code())
                .addKeyValue("partition", rejection.source().partition())
                .addKeyValue("offset", rejection.source().offset())
                .log("rejected: {}", rejection.refused().code().meaning());
        return rejections.record(topics.rejected(), rejection.source(), rejection.refused(), now);
    }

    private ProducerRecord<byte[], byte[]> fit(Decision decision, ProducerRecord<byte[], byte[]> record) {
        return decision instanceof Decision.Rejection ? oversize.fit(record) : record;
    }

    /**
     * Commits offsets in a transaction of their own, after the one that is open.
     *
     * @param group as for {@link #commit}
     * @throws KafkaException if that failed; to be followed by {@link #abort}
     */
    void commitOffsets(Map<TopicPartition, OffsetAndMetadata> positions, ConsumerGroupMetadata group) {
        commit(group);
        begin();
        offsets.putAll(positions);
        commit(group);
    }

    /**
     * Commits the open transaction, if there is one.
     *
     * @param group the consumer's present membership, by which a worker that has lost its partitions is fenced
     * @throws KafkaException if that failed; to be followed by {@link #abort}
     */
    void commit(ConsumerGroupMetadata group) {
        if (!open) {
            return;
        }
        long began = System.nanoTime();
        producer.sendOffsetsToTransaction(offsets, group);
        producer.commitTransaction();
        commitNanos = System.nanoTime() - began;
        metrics.step(Step.PUBLISH, Duration.ofNanos(publishNanos + commitNanos));
        metrics.committed(tally);
        oversize.accepted();
        spans.committed();
        reset();
    }

    /**
     * Aborts the open transaction, if there is one.
     *
     * @return whether the reason was a rejected record too large for its topic, so that the next attempt, which cuts it,
     *     can follow at once
     * @throws RuntimeException if the producer is fenced or otherwise of no further use
     */
    boolean abort() {
        if (!open) {
            return false;
        }
        metrics.aborted();
        spans.aborted();
        producer.abortTransaction();
        boolean tooLarge = sendFailure.get() instanceof RecordTooLargeException;
        reset();
        return tooLarge && oversize.lower();
    }

    private void reset() {
        open = false;
        offsets.clear();
        tally = new Tally();
        publishNanos = 0;
        sendFailure.set(null);
    }

    /** Gives up the producer; an open transaction is left to {@link #takeOver} or the broker's timeout. */
    @Override
    public void close() {
        spans.aborted();
        producer.close(Duration.ZERO);
    }
}
