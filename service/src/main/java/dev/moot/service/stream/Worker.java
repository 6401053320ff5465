package dev.moot.service.stream;

import dev.moot.service.context.ThreadContext;
import dev.moot.service.model.Relay;
import dev.moot.service.model.Serving;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.errors.FencedInstanceIdException;
import org.apache.kafka.common.errors.WakeupException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One thread that labels comments, with Kafka clients and a classifier of its own. A session that fails is followed by
 * another one, after a pause, until the worker is stopped.
 *
 * <p>Thread-safe.
 */
final class Worker {

    private static final Logger LOG = LoggerFactory.getLogger(Worker.class);
    private static final Duration INTERRUPTED_STOP = Duration.ofSeconds(5);

    private final WorkerParts parts;
    private final Relay relay;
    private final WorkerStatus status;
    private final Attempts attempts = new Attempts();
    private final CountDownLatch stop = new CountDownLatch(1);
    private final Thread thread;
    private volatile Optional<CommentReader> reading = Optional.empty();

    Worker(String id, WorkerParts parts, Serving serving) {
        this.parts = parts;
        this.relay = new Relay(serving);
        this.status = new WorkerStatus(id);
        this.thread = new Thread(this::run, "moot-" + id);
    }

    WorkerStatus status() {
        return status;
    }

    void start() {
        thread.start();
    }

    /** Has it label with another model from its next batch on; returns when that is ready. */
    void change(Serving other) {
        relay.change(other);
    }

    /** Asks it to finish what it is at. */
    void stop() {
        stop.countDown();
        // Before it reads there is nothing to finish, and what it waits for may be a broker that is not there.
        reading.ifPresentOrElse(CommentReader::wakeUp, thread::interrupt);
    }

    /** Waits for its end; a worker that does not come to it in time is interrupted. */
    void awaitStop(Duration atMost) throws InterruptedException {
        thread.join(atMost.toMillis());
        if (thread.isAlive()) {
            LOG.atWarn()
                    .addKeyValue("event", "worker-interrupted")
                    .addKeyValue("worker", status.worker())
                    .log("{} has not finished after {} ms and is interrupted", status.worker(), atMost.toMillis());
            thread.interrupt();
            thread.join(INTERRUPTED_STOP.toMillis());
        }
    }

    private void run() {
        Pauses pauses = new Pauses(parts.stream().retry());
        while (stop.getCount() > 0) {
            status.seen();
            try {
                runSession(pauses);
            } catch (InterruptedException e) {
                // Only stop() interrupts.
                return;
            } catch (Throwable e) { // Also errors: a thread that ends silently would leave its partitions unread.
                if (stop.getCount() > 0) {
                    restartAfter(e, pauses);
                }
            }
        }
    }

    private void runSession(Pauses pauses) throws InterruptedException {
        Consumer<byte[], byte[]> consumer = parts.clients().consumer(status.worker());
        Gatherer gatherer = new Gatherer(consumer, parts.stream().commitInterval());
        Heartbeat heartbeat = new Heartbeat(consumer, parts.clients().sessionTimeout());
        ThreadContext context = new ThreadContext(parts.context());
        ReadBack readBack = new ReadBack(consumer, parts.context());
        try (CommentReader reader =
                        new CommentReader(consumer, gatherer, heartbeat, readBack, attempts, parts.metrics(), status);
                TransactionalPublisher publisher = new TransactionalPublisher(
                        parts.clients().producer(status.worker()),
                        parts.topics(),
                        parts.metrics(),
                        new RecordSpans(parts.tracing().tracer(), parts.stream().group()));
                Labelling labelling = new Labelling(context, relay, parts.observer(), parts.metrics(), false)) {
            publisher.takeOver();
            Session session = new Session(
                    reader,
                    labelling,
                    publisher,
                    attempts,
                    status,
                    pauses,
                    parts.stream().batchSize(),
                    parts.stream().commitInterval());
            reader.join(parts.topics().comments(), context::drop);
            reading = Optional.of(reader);
            try {
                session.run(stop);
            } catch (WakeupException e) {
                // Only stop() wakes up.
            }
            reader.leaveOnClose();
        } finally {
            reading = Optional.empty();
        }
    }

    private void restartAfter(Throwable failure, Pauses pauses) {
        // Two instances that share an id take turns in fencing each other: the slower, the better.
        Duration pause = failure instanceof FencedInstanceIdException
                ? parts.stream().retry().longestPause()
                : pauses.next();
        String problem = Problem.of(failure);
        status.failing(problem);
        parts.metrics().restarted();
        LOG.atError()
                .addKeyValue("event", "worker-failed")
                .addKeyValue("worker", status.worker())
                .addKeyValue("reason", problem)
                .log("{} failed and starts again in {} ms: {}", status.worker(), pause.toMillis(), problem);
        try {
            stop.await(pause.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            stop.countDown();
        }
    }
}
