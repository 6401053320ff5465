package dev.moot.training.deep;

import dev.moot.training.encoder.WarmUp;

/**
 * How long and in what steps the encoder learns.
 *
 * @param tuning which part of it learns
 * @param batch texts in a step
 * @param epochs how often the examples are seen
 * @param seed of the order of the examples and the first weights
 */
public record DeepPlan(Tuning tuning, int batch, double epochs, long seed) {

    private static final double WARM_UP = 0.06;

    public DeepPlan {
        if (batch < 1 || !(epochs > 0)) {
            throw new IllegalArgumentException("batch and epochs must be positive, got: " + batch + " and " + epochs);
        }
    }

    /** The learning rate at a step. */
    double rate(int step, int steps) {
        return tuning.rate() * WarmUp.share(step, steps, WARM_UP);
    }
}
