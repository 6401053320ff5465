package dev.moot.service.stream;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes records that do not come from the stream, for callers that must not wait: neither for a broker that is away, nor for the
 * metadata of a topic, for which Kafka's producer holds up whoever sends.
 *
 * <p>A record is written once or, where its time runs out first, perhaps: the broker may have it and not have said so yet.
 *
 * <p>Thread-safe.
 */
public final class RecordWriter implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(RecordWriter.class);
    private static final int QUEUE = 1_000;
    private static final Duration FAREWELL = Duration.ofSeconds(2);

    private final KafkaClients clients;
    private final String purpose;
    private final Duration patience;
    private final ThreadPoolExecutor sender;
    private final AtomicBoolean failing = new AtomicBoolean();

    /** Set by the sender's thread. */
    private volatile Optional<Producer<byte[], byte[]>> producer = Optional.empty();

    /**
     * A writer whose producer is made when there is something to write.
     *
     * @param purpose ends the name of the producer
     * @param patience after which a record is given up
     */
    public RecordWriter(KafkaClients clients, String purpose, Duration patience) {
        this.clients = clients;
        this.purpose = purpose;
        this.patience = patience;
        this.sender = new ThreadPoolExecutor(1, 1, 1, TimeUnit.MINUTES, new ArrayBlockingQueue<>(QUEUE), task -> {
            Thread thread = new Thread(task, "moot-" + purpose);
            thread.setDaemon(true);
            return thread;
        });
    }

    /**
     * Writes a record; returns at once.
     *
     * @return is done when all replicas in sync have it, on a thread that must not be held up; fails if they do not in time
     */
    public CompletableFuture<Void> write(ProducerRecord<byte[], byte[]> record) {
        CompletableFuture<Void> written = new CompletableFuture<>();
        try {
            sender.execute(() -> send(record, written));
        } catch (RejectedExecutionException e) {
            written.completeExceptionally(e);
        }
        return written.orTimeout(patience.toMillis(), TimeUnit.MILLISECONDS)
                .whenComplete((nothing, failure) -> note(Optional.ofNullable(failure)));
    }

    private void send(ProducerRecord<byte[], byte[]> record, CompletableFuture<Void> written) {
        if (written.isDone()) {
            // Its time ran out while it waited for the one before.
            return;
        }
        try {
            Future<RecordMetadata> unused = producer().send(record, (sent, problem) -> {
                if (problem == null) {
                    written.complete(null);
                } else {
                    written.completeExceptionally(problem);
                }
            });
        } catch (RuntimeException e) {
            written.completeExceptionally(e);
        }
    }

    private Producer<byte[], byte[]> producer() {
        if (producer.isEmpty()) {
            producer = Optional.of(clients.promptProducer(purpose, patience));
        }
        return producer.get();
    }

    /** One line for each outage, not for each record. */
    private void note(Optional<Throwable> failure) {
        if (failure.isEmpty()) {
            failing.set(false);
        } else if (failing.compareAndSet(false, true)) {
            String reason = Problem.of(failure.get());
            LOG.atWarn()
                    .addKeyValue("event", "write-failed")
                    .addKeyValue("purpose", purpose)
                    .addKeyValue("reason", reason)
                    .log("Kafka does not take what moot-{} writes: {}", purpose, reason);
        }
    }

    /** Ends; waits a moment for what is on its way. */
    @Override
    public void close() {
        sender.shutdown();
        try {
            if (!sender.awaitTermination(FAREWELL.toMillis(), TimeUnit.MILLISECONDS)) {
                sender.shutdownNow();
                sender.awaitTermination(FAREWELL.toMillis(), TimeUnit.MILLISECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        producer.ifPresent(it -> it.close(FAREWELL));
    }
}
