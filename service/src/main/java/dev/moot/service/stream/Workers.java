package dev.moot.service.stream;

import dev.moot.classifier.model.Model;
import dev.moot.service.suggestion.SuggestionPolicy;
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

    /**
     * Starts them, unless they have been stopped already.
     *
     * @param model what they label with
     * @param policy what they advise by
     */
    public synchronized void start(Model model, SuggestionPolicy policy) {
        if (closed) {
            return;
        }
        parts.metrics().model(model.description());
        workers = IntStream.range(0, parts.stream().workerThreads())
                .mapToObj(index -> new Worker(parts.clients().workerId(index), parts, model, policy))
                .toList();
        workers.forEach(Worker::start);
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
