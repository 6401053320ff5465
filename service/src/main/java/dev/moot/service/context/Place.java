package dev.moot.service.context;

/**
 * Where and when a comment was read.
 *
 * @param partition the partition
 * @param offset in the partition
 * @param timestamp when its record was written, in milliseconds since 1970
 */
public record Place(int partition, long offset, long timestamp) {}
