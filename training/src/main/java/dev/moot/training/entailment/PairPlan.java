package dev.moot.training.entailment;

import dev.moot.training.encoder.WarmUp;

/**
 * How long and how fast the pair network learns.
 *
 * @param batch pairs in a step
 * @param steps how many steps
 * @param rate the peak of the learning rate, reached after a tenth of the steps and falling to zero
 * @param seed of the order of the pairs and the first weights
 */
public record PairPlan(int batch, int steps, double rate, long seed) {

    private static final double WARM_UP = 0.1;

    public PairPlan {
        if (batch < 1 || steps < 1 || !(rate > 0)) {
            throw new IllegalArgumentException(
                    "batch, steps and rate must be positive, got: " + batch + ", " + steps + " and " + rate);
        }
    }

    /** The learning rate at a step. */
    double rate(int step) {
        return rate * WarmUp.share(step, steps, WARM_UP);
    }
}
