package dev.moot.service.suggestion;

import java.util.OptionalDouble;

/**
 * From which score on an attribute leads to an advice.
 *
 * @param review score from which the comment should be reviewed, in [0, 1]; empty for never
 * @param hold score from which it should be held, in [0, 1]; empty for never
 */
public record Thresholds(OptionalDouble review, OptionalDouble hold) {

    /** Leads to no advice. */
    public static final Thresholds NEVER = new Thresholds(OptionalDouble.empty(), OptionalDouble.empty());

    public Thresholds {
        review.ifPresent(threshold -> check("review", threshold));
        hold.ifPresent(threshold -> check("hold", threshold));
    }

    private static void check(String name, double threshold) {
        if (!(threshold >= 0 && threshold <= 1)) {
            throw new IllegalArgumentException("the " + name + " threshold must be in [0, 1], got " + threshold);
        }
    }

    /** The same with another threshold of review. */
    public Thresholds withReview(double threshold) {
        return new Thresholds(OptionalDouble.of(threshold), hold);
    }

    /** The same with another threshold of hold. */
    public Thresholds withHold(double threshold) {
        return new Thresholds(review, OptionalDouble.of(threshold));
    }
}
