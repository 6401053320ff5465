package dev.moot.service.stream;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;
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
 * <p>Not thread-safe.
 */
final class Session {

    private static final Logger LOG = LoggerFactory.getLogger(Session.class);

    private final CommentReader reader;
    private final Labelling labelling;
    private final TransactionalPublisher publisher;
    private final WorkerStatus status;
    private final Pauses pauses;
    private final int batchSize;
    private final Duration commitInterval;

    Session(
            CommentReader reader,
            Labelling labelling,
            TransactionalPublisher publisher,
            WorkerStatus status,
            Pauses pauses,
            int batchSize,
            Duration commitInterval) {
        this.reader = reader;
        this.labelling = labelling;
        this.publisher = publisher;
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
        LOG.warn("{} repeats a transaction in {} ms: {}", status.worker(), pause.toMillis(), problem);
        stop.await(pause.toNanos(), TimeUnit.NANOSECONDS);
    }

    private void publish(List<ConsumerRecord<byte[], byte[]>> read) {
        List<ConsumerRecord<byte[], byte[]>> records = labelling.remember(read, reader::isLabelled);
        for (int from = 0; from < records.size(); from += batchSize) {
            publisher.begin();
            publisher.publish(labelling.label(records.subList(from, Math.min(from + batchSize, records.size()))));
            if (publisher.isDue(commitInterval)) {
                publisher.commit(reader.membership());
            }
        }
        publisher.commit(reader.membership());
        labelling.settle(read);
    }
}
