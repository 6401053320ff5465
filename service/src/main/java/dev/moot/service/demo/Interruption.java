package dev.moot.service.demo;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Ctrl-C, in an orderly way: tells the program to stop and keeps the process alive until it has cleaned up.
 *
 * <p>Thread-safe.
 */
final class Interruption implements AutoCloseable {

    private static final Duration CLEANING_UP = Duration.ofSeconds(20);

    private final CountDownLatch asked = new CountDownLatch(1);
    private final CountDownLatch cleanedUp = new CountDownLatch(1);
    private final Thread hook = new Thread(this::stopAndWait, "demo-stop");

    /** Starts to listen. */
    Interruption() {
        Runtime.getRuntime().addShutdownHook(hook);
    }

    /** Whether the process is asked to end. */
    boolean asked() {
        return asked.getCount() == 0;
    }

    /** Waits until the process is asked to end. */
    void await() throws InterruptedException {
        asked.await();
    }

    /** Says that everything is cleaned up: the process may end. */
    @Override
    public void close() {
        cleanedUp.countDown();
        if (!asked()) {
            try {
                Runtime.getRuntime().removeShutdownHook(hook);
            } catch (IllegalStateException e) {
                // The process began to end in this very moment; the hook returns at once.
            }
        }
    }

    private void stopAndWait() {
        asked.countDown();
        try {
            cleanedUp.await(CLEANING_UP.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
