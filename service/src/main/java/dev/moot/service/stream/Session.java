package dev.moot.service.stream;

import dev.moot.service.publish.SourcePosition;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The loop of one worker, from joining the group to a failure that its clients do not survive.
 *
 * <p>Exactly once: what is published and how far was read become visible together, when a transaction commits. Three things
 * can go wrong, and none loses or repeats a comment:
 *
 * <ul>
 *   <li>The transaction fails: it is aborted, and reading goes back to where the last one ended.
 *   <li>The producer or the consumer is fenced, or cannot tell how a commit ended: both are given up. The next session takes
 *       over the transactional id, which ends what was left open one way or the other, and reads on from there.
 *   <li>The process dies: its next life does the same. If there is none, the broker aborts after the transaction timeout,
 *       and the partitions' new owner, which reads settled offsets only, waits for that.
 * </ul>
 *
 * <p>A worker that has lost its partitions without noticing cannot commit: its offsets carry its membership of the group,
 * which the broker then refuses (KIP-447).
 *
 * <p>A record that kills whoever tries it is found and rejected by {@link Attempts}.
 *
 * <p>Not thread-safe.
 */
final class Session {

    private static final Logger LOG = LoggerFactory.getLogger(Session.class);

    private final CommentReader reader;
    private final Labelling labelling;
    private final TransactionalPublisher publisher;
    private final Attempts attempts;
    private final WorkerStatus status;
    private final Pauses pauses;
    private final int batchSize;
    private final Duration commitInterval;

    Session(
            CommentReader reader,
            Labelling labelling,
            TransactionalPublisher publisher,
            Attempts attempts,
            WorkerStatus status,
            Pauses pauses,
            int batchSize,
            Duration commitInterval) {
        this.reader = reader;
        this.labelling = labelling;
        this.publisher = publisher;
        this.attempts = attempts;
        this.status = status;
        this.pauses = pauses;
        this.batchSize = batchSize;
        this.commitInterval = commitInterval;
    }

    /**
     * Labels comments until it is stopped.
     *
     * @param stop counted down to stop; a waiting read must be woken up as well
     * @throws RuntimeException if the clients are of no further use
     */
    void run(CountDownLatch stop) throws InterruptedException {
        while (stop.getCount() > 0) {
            List<ConsumerRecord<byte[], byte[]>> records = reader.read();
            try {
                if (!records.isEmpty()) {
                    publish(records);
                    reader.published();
                    pauses.reset();
                }
                // Nothing read means nothing left to repeat: it was committed after all, or is another worker's now.
                reader.problem().ifPresentOrElse(status::failing, status::well);
            } catch (KafkaException e) {
                boolean repeatsAtOnce = publisher.abort();
                reader.rewind();
                if (!repeatsAtOnce) {
                    pause(stop, e);
                }
            }
        }
    }

    private void pause(CountDownLatch stop, KafkaException failure) throws InterruptedException {
        Duration pause = pauses.next();
        String problem = Problem.of(failure);
        status.failing(problem);
        LOG.atWarn()
                .addKeyValue("event", "transaction-failed")
                .addKeyValue("worker", status.worker())
                .addKeyValue("reason", problem)
                .log("{} repeats a transaction in {} ms: {}", status.worker(), pause.toMillis(), problem);
        stop.await(pause.toNanos(), TimeUnit.NANOSECONDS);
    }

    private void publish(List<ConsumerRecord<byte[], byte[]>> read) {
        List<ConsumerRecord<byte[], byte[]>> records = labelling.remember(read, reader::isLabelled);
        attempts.begin(records, this::commitOffsets);
        for (List<ConsumerRecord<byte[], byte[]>> batch : attempts.batches(records, batchSize)) {
            if (attempts.isAlone(batch.get(0))) {
                publishAlone(batch);
            } else {
                attempt(batch);
                if (publisher.isDue(commitInterval)) {
                    publisher.commit(reader.membership());
                }
            }
        }
        publisher.commit(reader.membership());
        labelling.settle(read);
    }

    private void commitOffsets(Map<TopicPartition, OffsetAndMetadata> positions) {
        publisher.commitOffsets(positions, reader.membership());
    }

    /** A batch of one record, among which may be one that kills the process. */
    private void publishAlone(List<ConsumerRecord<byte[], byte[]>> batch) {
        ConsumerRecord<byte[], byte[]> record = batch.get(0);
        if (attempts.isHopeless(record)) {
            LOG.atWarn()
                    .addKeyValue("event", "killer-rejected")
                    .addKeyValue("worker", status.worker())
                    .addKeyValue("partition", record.partition())
                    .addKeyValue("offset", record.offset())
                    .log(
                            "{} rejects {} untried: it was what others died of",
                            status.worker(),
                            SourcePosition.of(record));
            publisher.begin();
            publisher.publish(List.of(labelling.giveUp(record)), Instant.now());
        } else {
            attempts.beginAlone(record, this::commitOffsets);
            attempt(batch);
        }
        publisher.commit(reader.membership());
    }

    private void attempt(List<ConsumerRecord<byte[], byte[]>> batch) {
        try {
            publisher.begin();
            Instant began = Instant.now();
            publisher.publish(labelling.label(batch), began);
        } catch (RuntimeException e) {
            attempts.survived(batch);
            throw e;
        }
        attempts.survived(batch);
    }
}
