package dev.moot.training.calibration;

import java.util.stream.IntStream;

/**
 * What a calibration is fitted on: the logits of held-out examples with their labels.
 *
 * <p>Immutable and thread-safe.
 */
public final class HeldOut {

    private final double[] logits;
    private final double[] targets;
    private final double[] weights;

    private HeldOut(double[] logits, double[] targets, double[] weights) {
        this.logits = logits;
        this.targets = targets;
        this.weights = weights;
    }

    /**
     * Takes examples, which are copied and sorted by logit.
     *
     * @param logits finite; at least one
     * @param targets the label of each in [0, 1]: a vote share, or 0 and 1
     * @param weights how far each label is to be trusted, positive
     * @throws IllegalArgumentException if the lengths differ or a number is outside its range
     */
    public static HeldOut of(double[] logits, double[] targets, double[] weights) {
        if (logits.length == 0 || logits.length != targets.length || logits.length != weights.length) {
            throw new IllegalArgumentException(
                    "calibration needs as many targets and weights as logits, at least one; got " + logits.length + ", "
                            + targets.length + " and " + weights.length);
        }
        for (int i = 0; i < logits.length; i++) {
            if (!Double.isFinite(logits[i])) {
                throw new IllegalArgumentException("logit " + i + " must be finite, got " + logits[i]);
            }
            if (!(targets[i] >= 0 && targets[i] <= 1)) {
                throw new IllegalArgumentException("target " + i + " must be in [0, 1], got " + targets[i]);
            }
            if (!(weights[i] > 0 && Double.isFinite(weights[i]))) {
                throw new IllegalArgumentException("weight " + i + " must be positive, got " + weights[i]);
            }
        }
        int[] order = IntStream.range(0, logits.length)
                .boxed()
                .sorted((a, b) -> Double.compare(logits[a], logits[b]))
                .mapToInt(Integer::intValue)
                .toArray();
        return new HeldOut(pick(logits, order), pick(targets, order), pick(weights, order));
    }

    /** How many examples there are. */
    public int size() {
        return logits.length;
    }

    /** The {@code i}-th lowest logit. */
    double logit(int i) {
        return logits[i];
    }

    double target(int i) {
        return targets[i];
    }

    double weight(int i) {
        return weights[i];
    }

    /** How many examples belong to the smaller class, a soft label being decided at one half. */
    int smallerClass() {
        int positives = 0;
        for (double target : targets) {
            if (target >= 0.5) {
                positives++;
            }
        }
        return Math.min(positives, targets.length - positives);
    }

    private static double[] pick(double[] values, int[] order) {
        return IntStream.of(order).mapToDouble(i -> values[i]).toArray();
    }
}
