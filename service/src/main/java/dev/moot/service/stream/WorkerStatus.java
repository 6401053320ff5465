package dev.moot.service.stream;

import java.time.Duration;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * How a worker is, for health.
 *
 * <p>Thread-safe: the worker writes, others read.
 */
public final class WorkerStatus {

    private final String worker;
    private volatile Set<Integer> partitions = Set.of();
    private volatile Optional<String> problem = Optional.empty();
    private volatile long seenNanos = System.nanoTime();

    WorkerStatus(String worker) {
        this.worker = worker;
    }

    /** The worker's name. */
    public String worker() {
        return worker;
    }

    /** The partitions it takes comments from. */
    public Set<Integer> partitions() {
        return partitions;
    }

    /** What keeps it from labelling, in one line; empty if nothing does. */
    public Optional<String> problem() {
        return problem;
    }

    /** How long ago it last came round in its loop. */
    public Duration silence() {
        return Duration.ofNanos(System.nanoTime() - seenNanos);
    }

    void seen() {
        seenNanos = System.nanoTime();
    }

    void assigned(Collection<Integer> added) {
        Set<Integer> all = new TreeSet<>(partitions);
        all.addAll(added);
        partitions = all;
    }

    void revoked(Collection<Integer> removed) {
        Set<Integer> all = new TreeSet<>(partitions);
        all.removeAll(removed);
        partitions = all;
    }

    void failing(String why) {
        problem = Optional.of(why);
    }

    void well() {
        problem = Optional.empty();
    }
}
