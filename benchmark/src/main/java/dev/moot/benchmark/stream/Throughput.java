package dev.moot.benchmark.stream;

/**
 * How many comments were labelled while more were always waiting.
 *
 * @param perSecond comments a second
 * @param perCpuSecond comments for each second of processor time the service used
 */
public record Throughput(double perSecond, double perCpuSecond) {}
