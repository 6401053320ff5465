package dev.moot.classifier.calibration;

import java.util.Arrays;

/**
 * A monotone map from a logit to a probability: straight lines between knots, flat outside the outermost ones.
 *
 * <p>Both usual ways to calibrate a classifier fit into this one shape. Isotonic regression (Zadrozny and Elkan,
 * <i>Transforming classifier scores into accurate multiclass probability estimates</i>, KDD 2002) is a step function
 * whose steps become knots. A sigmoid (Platt, <i>Probabilistic outputs for support vector machines</i>, 1999) is drawn
 * through knots so close that the lines stay within 0.002 of the curve. So a model file holds two
 * rows of numbers for each attribute, and scoring is a binary search, whichever way they were found.
 *
 * <p>Between the outermost knots the map rises strictly: calibration changes what a score means, not which of two
 * comments has the higher one.
 *
 * <p>Immutable and thread-safe.
 */
public final class Calibration {

    private final double[] logits;
    private final double[] probabilities;

    private Calibration(double[] logits, double[] probabilities) {
        this.logits = logits;
        this.probabilities = probabilities;
    }

    /**
     * Makes the map that runs through the given knots.
     *
     * @param logits where the knots stand, finite and strictly increasing, at least two
     * @param probabilities the probability at each, in [0, 1] and strictly increasing
     * @throws IllegalArgumentException if the knots break one of these rules
     */
    public static Calibration of(double[] logits, double[] probabilities) {
        if (logits.length < 2 || logits.length != probabilities.length) {
            throw new IllegalArgumentException("calibration needs at least two knots and a probability for each, got "
                    + logits.length + " logits and " + probabilities.length + " probabilities");
        }
        for (int i = 0; i < logits.length; i++) {
            if (!Double.isFinite(logits[i])) {
                throw new IllegalArgumentException("logit of knot " + i + " must be finite, got " + logits[i]);
            }
            if (!(probabilities[i] >= 0 && probabilities[i] <= 1)) {
                throw new IllegalArgumentException(
                        "probability of knot " + i + " must be in [0, 1], got " + probabilities[i]);
            }
            if (i > 0 && !(logits[i] > logits[i - 1] && probabilities[i] > probabilities[i - 1])) {
                throw new IllegalArgumentException("knots must rise strictly, but knot " + i + " at (" + logits[i]
                        + ", " + probabilities[i] + ") follows (" + logits[i - 1] + ", " + probabilities[i - 1] + ")");
            }
        }
        return new Calibration(logits.clone(), probabilities.clone());
    }

    /**
     * Returns the probability of a logit.
     *
     * @param logit any number; infinite ones are clamped like other extremes
     * @return a number in [0, 1] that never falls where the logit rises
     * @throws IllegalArgumentException if {@code logit} is not a number
     */
    public double probability(double logit) {
        if (Double.isNaN(logit)) {
            throw new IllegalArgumentException("logit is not a number");
        }
        int last = logits.length - 1;
        if (logit <= logits[0]) {
            return probabilities[0];
        }
        if (logit >= logits[last]) {
            return probabilities[last];
        }
        int found = Arrays.binarySearch(logits, logit);
        if (found >= 0) {
            return probabilities[found];
        }
        int right = -found - 1;
        int left = right - 1;
        double share = (logit - logits[left]) / (logits[right] - logits[left]);
        double between = probabilities[left] + share * (probabilities[right] - probabilities[left]);
        // Rounding may step over the next knot, and the map must not fall there.
        return Math.min(between, probabilities[right]);
    }

    /** Where the knots stand: a fresh copy, strictly increasing. */
    public double[] logits() {
        return logits.clone();
    }

    /** The probability at each knot: a fresh copy, strictly increasing. */
    public double[] probabilities() {
        return probabilities.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Calibration that
                && Arrays.equals(logits, that.logits)
                && Arrays.equals(probabilities, that.probabilities);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(logits) + Arrays.hashCode(probabilities);
    }

    @Override
    public String toString() {
        return "Calibration[" + logits.length + " knots from logit " + logits[0] + " to " + logits[logits.length - 1]
                + "]";
    }
}
