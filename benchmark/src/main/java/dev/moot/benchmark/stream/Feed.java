package dev.moot.benchmark.stream;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;

/**
 * Posts numbered comments to Kafka and knows which have come out labelled.
 *
 * <p>A broker that is away is waited for, in which case comments are posted later than they were due. One thread posts; any
 * thread may ask {@link #posted} and {@link #labelled}.
 */
public final class Feed implements AutoCloseable {

    /** Comments under way when the service is to be kept busy. */
    private static final int BACKLOG = 8_000;

    /** As long as a broker or the service may need to come back. */
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private static final Duration BREATH = Duration.ofMillis(1);

    private final CommentEvents events;
    private final OnLabel onLabel;
    private final KafkaProducer<byte[], byte[]> producer;
    private final LabelSink sink;
    private final AtomicReference<@Nullable Exception> failure = new AtomicReference<>();
    private volatile Pace pace = new Pace(Integer.MAX_VALUE, 0, 1);
    private volatile int posted;

    /** Is told of each paced comment that comes out, once. */
    @FunctionalInterface
    public interface OnLabel {
        /**
         * Takes note.
         *
         * @param number of the comment, counted from 0 over all that was posted
         * @param nanoseconds from the moment it was due to be posted until its label could be read
         */
        void accept(int number, long nanoseconds);
    }

    /**
     * Makes one for a broker on which the service's topics exist.
     *
     * @param run begins the id of each comment
     * @param texts are posted by turns
     * @param lingerMillis how long the producer waits for more to send at once
     * @param onLabel is called on the thread that reads labels
     */
    public Feed(String bootstrapServers, String run, List<String> texts, int lingerMillis, OnLabel onLabel) {
        this.events = new CommentEvents(run, texts);
        this.onLabel = onLabel;
        this.producer = new KafkaProducer<>(
                Map.of(
                        ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        bootstrapServers,
                        ProducerConfig.LINGER_MS_CONFIG,
                        lingerMillis,
                        ProducerConfig.BATCH_SIZE_CONFIG,
                        1 << 17,
                        ProducerConfig.MAX_BLOCK_MS_CONFIG,
                        PATIENCE.toMillis(),
                        ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG,
                        Math.toIntExact(PATIENCE.toMillis())),
                new ByteArraySerializer(),
                new ByteArraySerializer());
        this.sink = new LabelSink(bootstrapServers, events, this::labelled);
    }

    private void labelled(int number) {
        Pace now = pace;
        if (number >= now.first()) {
            onLabel.accept(number, System.nanoTime() - now.due(number));
        }
    }

    /** Posts as many comments as the service takes. */
    public void keepBusy(Duration time) {
        long end = System.nanoTime() + time.toNanos();
        while (System.nanoTime() < end) {
            if (posted - sink.received() < BACKLOG) {
                post();
            } else {
                LockSupport.parkNanos(BREATH.toNanos());
            }
        }
        flush();
    }

    /**
     * Posts comments at an even pace and times each from the moment it was due, whether or not it could be sent then
     * (without that, a stall would hide itself: the coordinated omission that Gil Tene warns of).
     */
    public void pace(int perSecond, Duration time) {
        Pace now = new Pace(posted, System.nanoTime(), perSecond);
        pace = now;
        int end = posted + Pace.count(perSecond, time);
        while (posted < end) {
            now.await(posted);
            post();
        }
        flush();
    }

    /** Comments posted so far. */
    public int posted() {
        return posted;
    }

    /** Comments of which a label could be read so far. */
    public int labelled() {
        return sink.received();
    }

    /**
     * Waits until everything that was posted is labelled.
     *
     * @throws IllegalStateException if no label comes for five minutes although some are missing
     */
    public void awaitLabels() {
        int before = sink.received();
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (sink.received() < posted) {
            if (sink.received() > before) {
                before = sink.received();
                deadline = System.nanoTime() + PATIENCE.toNanos();
            } else if (System.nanoTime() > deadline) {
                throw new IllegalStateException(posted - before + " of " + posted + " comments got no labels");
            }
            LockSupport.parkNanos(BREATH.toNanos());
        }
    }

    @SuppressWarnings("NonAtomicVolatileUpdate") // One thread posts; the others read.
    private void post() {
        // What fails, the callback tells.
        Future<RecordMetadata> unused = producer.send(events.event(posted), (metadata, problem) -> {
            if (problem != null) {
                failure.compareAndSet(null, problem);
            }
        });
        posted++;
    }

    private void flush() {
        producer.flush();
        Exception problem = failure.get();
        if (problem != null) {
            throw new IllegalStateException("comments could not be posted: " + problem.getMessage(), problem);
        }
    }

    @Override
    public void close() {
        sink.close();
        producer.close(Duration.ZERO);
    }
}
