package dev.moot.benchmark.soak;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Does things again and again on threads of its own, each the first time after one period. */
final class Repeating implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final int THREADS = 4;

    private final ScheduledExecutorService executor = Executors.newScheduledThreadPool(THREADS, task -> {
        Thread thread = new Thread(task, "soak-repeating");
        thread.setDaemon(true);
        return thread;
    });
    private final List<Future<?>> tasks = new ArrayList<>();

    /** Does one more thing. */
    void every(Duration period, Runnable action) {
        tasks.add(executor.scheduleAtFixedRate(action, period.toNanos(), period.toNanos(), TimeUnit.NANOSECONDS));
    }

    /**
     * Ends all of them, each after its present go.
     *
     * @throws IllegalStateException if one had failed; it was not repeated then
     */
    @Override
    public void close() {
        executor.shutdown();
        try {
            if (!executor.awaitTermination(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                throw new IllegalStateException("what is repeated does not end");
            }
            for (Future<?> task : tasks) {
                if (!task.isCancelled()) {
                    task.get();
                }
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause().getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
