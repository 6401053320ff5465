package dev.moot.benchmark.soak;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads the memory of a JVM from outside, without having it collect garbage for it: a collection that is asked for would
 * also free what hangs on it outside of the heap, and so hide what grows.
 *
 * <p>Thread-safe.
 */
final class MemoryWatch {

    private final Path smaps;
    private final Path log;
    private final long begin = System.nanoTime();
    private final List<MemoryReading> readings = new ArrayList<>();

    /**
     * Watches from now on.
     *
     * @param pid number of the process
     * @param log what {@link HeapLog#javaOption} had it write
     */
    MemoryWatch(long pid, Path log) {
        this.smaps = Path.of("/proc", String.valueOf(pid), "smaps");
        this.log = log;
    }

    /** Whether this system tells what is needed. */
    static boolean isPossible() {
        return Files.isReadable(Path.of("/proc/self/smaps"));
    }

    /**
     * Takes a reading.
     *
     * @throws IllegalStateException if the process is gone
     */
    synchronized void read() {
        try {
            HeapLog heap = HeapLog.of(Files.readAllLines(log));
            ResidentMemory resident = ResidentMemory.of(Files.readAllLines(smaps), heap.begin(), heap.end());
            readings.add(new MemoryReading(
                    Duration.ofNanos(System.nanoTime() - begin),
                    resident.all(),
                    heap.afterCollection(),
                    resident.all() - resident.within()));
        } catch (NoSuchFileException e) {
            throw new IllegalStateException("the instance that is never killed has ended", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All readings so far, in their order. */
    synchronized List<MemoryReading> readings() {
        return List.copyOf(readings);
    }
}
