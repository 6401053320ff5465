package dev.moot.training.evaluation;

/**
 * A measured value with its 95 % interval.
 *
 * @param value the value over all examples
 * @param low lower bound
 * @param high upper bound
 */
public record Estimate(double value, double low, double high) {}
