package dev.moot.training.evaluation;

/**
 * What a threshold does.
 *
 * @param threshold scores from here on are flagged
 * @param confusion how the flags compare with the labels
 */
public record Cut(double threshold, Confusion confusion) {}
