package dev.moot.service.classify;

import dev.moot.classifier.model.Model;
import dev.moot.service.suggestion.SuggestionPolicy;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/**
 * Threads that label batches side by side; the results are taken in the order in which the batches were given.
 *
 * <p>Each thread has a classifier of its own, made and used by it alone; batches go round. To be used by one thread.
 */
final class OrderedWorkers implements AutoCloseable {

    /** Enough that no worker waits while results are written. */
    private static final int BATCHES_PER_WORKER = 2;

    private record Worker(ExecutorService thread, CompletableFuture<BatchLabeller> labeller) {}

    private final List<Worker> workers = new ArrayList<>();
    private final Queue<Future<Labelled>> pending = new ArrayDeque<>();
    private int next;

    OrderedWorkers(int threads, Model model, SuggestionPolicy policy, InstantSource clock) {
        for (int i = 0; i < threads; i++) {
            ExecutorService thread = Executors.newSingleThreadExecutor(OrderedWorkers::daemon);
            workers.add(new Worker(
                    thread,
                    CompletableFuture.supplyAsync(
                            () -> new BatchLabeller(model.newClassifier(), policy, clock), thread)));
        }
    }

    /** Whether so much is under way that a result must be taken before the next batch is given. */
    boolean isFull() {
        return pending.size() >= workers.size() * BATCHES_PER_WORKER;
    }

    /** Whether there is no result to be taken. */
    boolean isIdle() {
        return pending.isEmpty();
    }

    void give(List<Entry> batch) {
        Worker worker = workers.get(next);
        next = (next + 1) % workers.size();
        pending.add(worker.thread().submit(() -> worker.labeller().join().label(batch)));
    }

    /** Takes the result of the oldest batch, waiting for it. */
    Labelled take() throws InterruptedException {
        try {
            return pending.remove().get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("a batch could not be labelled", e);
        }
    }

    /** Gives up the batches that are waiting, lets those that are under way end, and releases the classifiers. */
    @Override
    public void close() {
        pending.forEach(batch -> batch.cancel(false));
        for (Worker worker : workers) {
            worker.thread().execute(() -> closeClassifier(worker.labeller()));
            worker.thread().shutdown();
        }
        try {
            for (Worker worker : workers) {
                worker.thread().awaitTermination(1, TimeUnit.MINUTES);
            }
        } catch (InterruptedException e) {
            // The threads are daemons: they do not keep the program.
            Thread.currentThread().interrupt();
        }
    }

    private static void closeClassifier(CompletableFuture<BatchLabeller> labeller) {
        if (!labeller.isCompletedExceptionally()) {
            labeller.join().close();
        }
    }

    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(task, "classify");
        thread.setDaemon(true);
        return thread;
    }
}
