package dev.moot.service.stream;

import dev.moot.service.model.Serving;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The workers of this instance.
 *
 * <p>Thread-safe.
 */
@Singleton
public final class Workers implements AutoCloseable {

    private final WorkerParts parts;
    private volatile List<Worker> workers = List.of();
    private boolean closed;

    Workers(WorkerParts parts) {
        this.parts = parts;
    }

    /** Starts them, unless they have been stopped already. */
    public synchronized void start(Serving serving) {
        if (closed) {
            return;
        }
        tell(serving);
        workers = IntStream.range(0, parts.stream().workerThreads())
                .mapToObj(index -> new Worker(parts.clients().workerId(index), parts, serving))
                .toList();
        workers.forEach(Worker::start);
    }

    /**
     * Has all of them label with another model, each from its next batch on; none waits for it.
     *
     * @throws RuntimeException if the model cannot label; some workers may have it already
     */
    public synchronized void change(Serving serving) {
        workers.forEach(worker -> worker.change(serving));
        tell(serving);
    }

    private void tell(Serving serving) {
        parts.metrics().model(serving.model().description());
        parts.drift().use(serving.model());
    }

    /** How each worker is; none before the start. */
    public List<WorkerStatus> statuses() {
        return workers.stream().map(Worker::status).toList();
    }

    /** Stops them: each finishes its transaction and leaves the group. */
    @Override
    public synchronized void close() {
        closed = true;
        workers.forEach(Worker::stop);
        try {
            for (Worker worker : workers) {
                worker.awaitStop(parts.stream().stopTimeout());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
