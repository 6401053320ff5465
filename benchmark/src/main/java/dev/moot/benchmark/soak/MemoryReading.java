package dev.moot.benchmark.soak;

import java.time.Duration;

/**
 * The memory of a process at a moment, in bytes.
 *
 * @param at since the first reading was due
 * @param resident all that is in the machine's memory
 * @param heap what was left in the Java heap by the latest collection
 * @param outside what is resident but not of the Java heap: metadata, code, threads, buffers, networks
 */
record MemoryReading(Duration at, long resident, long heap, long outside) {}
