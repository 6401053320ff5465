package dev.moot.service.request;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The comments that wait to be labelled: a bounded queue from which they are taken together.
 *
 * <p>Thread-safe.
 */
final class Waiting {

    private final BlockingQueue<Pending> queue = new LinkedBlockingQueue<>();
    private final AtomicInteger size = new AtomicInteger();
    private final int capacity;

    Waiting(int capacity) {
        this.capacity = capacity;
    }

    /**
     * Adds all or none.
     *
     * @return whether there was room
     */
    boolean offer(List<Pending> comments) {
        int before = size.getAndUpdate(now -> now + comments.size() <= capacity ? now + comments.size() : now);
        if (before + comments.size() > capacity) {
            return false;
        }
        queue.addAll(comments);
        return true;
    }

    int size() {
        return size.get();
    }

    /**
     * Waits for a comment, and for others that come within a short time after it.
     *
     * @param most as many at most
     * @param window how long to wait for others
     */
    List<Pending> take(int most, Duration window) throws InterruptedException {
        List<Pending> taken = new ArrayList<>();
        taken.add(queue.take());
        long deadline = System.nanoTime() + window.toNanos();
        while (taken.size() < most) {
            Pending next = queue.poll(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
            if (next == null) {
                break;
            }
            taken.add(next);
        }
        size.addAndGet(-taken.size());
        return taken;
    }

    /** Takes all there are, without waiting. */
    List<Pending> drain() {
        List<Pending> taken = new ArrayList<>();
        queue.drainTo(taken);
        size.addAndGet(-taken.size());
        return taken;
    }
}
