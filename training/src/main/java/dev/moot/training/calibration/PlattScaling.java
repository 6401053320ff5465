package dev.moot.training.calibration;

import dev.moot.classifier.calibration.Calibration;

/**
 * Fits a sigmoid of the logit by maximum likelihood (Platt, <i>Probabilistic outputs for support vector machines</i>,
 * 1999), by Newton's method with backtracking (Lin, Lin and Weng, <i>A note on Platt's probabilistic outputs</i>, Machine
 * Learning 68, 2007).
 *
 * <p>Targets are drawn in from 0 and 1 as Platt does, so that a separable set does not give infinite slope.
 */
final class PlattScaling {

    /** A model without signal may fit a falling line; ranks must survive, so the slope stays barely positive. */
    private static final double LEAST_SLOPE = 1e-3;

    private static final int ITERATIONS = 100;
    private static final double STEP = 0.25;
    private static final int STEPS = 22;
    private static final double[] TAIL = {7, 10, 15};

    private final HeldOut heldOut;
    private final double positiveTarget;
    private final double negativeTarget;

    private PlattScaling(HeldOut heldOut) {
        this.heldOut = heldOut;
        double positives = 0;
        double negatives = 0;
        for (int i = 0; i < heldOut.size(); i++) {
            positives += heldOut.weight(i) * heldOut.target(i);
            negatives += heldOut.weight(i) * (1 - heldOut.target(i));
        }
        positiveTarget = (positives + 1) / (positives + 2);
        negativeTarget = 1 / (negatives + 2);
    }

    static Calibration fit(HeldOut heldOut) {
        PlattScaling scaling = new PlattScaling(heldOut);
        Line line = scaling.newton(true, new Line(0, 0));
        if (line.slope < LEAST_SLOPE) {
            line = scaling.newton(false, new Line(LEAST_SLOPE, 0));
        }
        return knots(line);
    }

    /** The log odds as a straight line over the logit. */
    private record Line(double slope, double intercept) {
        double at(double logit) {
            return slope * logit + intercept;
        }
    }

    private Line newton(boolean slopeIsFree, Line start) {
        Line line = start;
        double loss = loss(line);
        for (int iteration = 0; iteration < ITERATIONS; iteration++) {
            Line direction = direction(line, slopeIsFree);
            double size = 1;
            Line next = move(line, direction, size);
            double nextLoss = loss(next);
            while (nextLoss > loss && size > 1e-10) {
                size /= 2;
                next = move(line, direction, size);
                nextLoss = loss(next);
            }
            if (loss - nextLoss < 1e-12 * (1 + loss)) {
                return nextLoss < loss ? next : line;
            }
            line = next;
            loss = nextLoss;
        }
        return line;
    }

    private static Line move(Line from, Line direction, double size) {
        return new Line(from.slope + size * direction.slope, from.intercept + size * direction.intercept);
    }

    /** The Newton step: minus the inverse Hessian times the gradient of {@link #loss}. */
    private Line direction(Line line, boolean slopeIsFree) {
        double slopeGradient = 0;
        double interceptGradient = 0;
        // The ridge keeps the Hessian invertible where all logits are equal.
        double slopeSlope = 1e-9;
        double slopeIntercept = 0;
        double interceptIntercept = 1e-9;
        for (int i = 0; i < heldOut.size(); i++) {
            double logit = heldOut.logit(i);
            double probability = sigmoid(line.at(logit));
            double error = heldOut.weight(i) * (probability - target(i));
            double curvature = heldOut.weight(i) * probability * (1 - probability);
            slopeGradient += error * logit;
            interceptGradient += error;
            slopeSlope += curvature * logit * logit;
            slopeIntercept += curvature * logit;
            interceptIntercept += curvature;
        }
        if (!slopeIsFree) {
            return new Line(0, -interceptGradient / interceptIntercept);
        }
        double determinant = slopeSlope * interceptIntercept - slopeIntercept * slopeIntercept;
        return new Line(
                -(interceptIntercept * slopeGradient - slopeIntercept * interceptGradient) / determinant,
                -(slopeSlope * interceptGradient - slopeIntercept * slopeGradient) / determinant);
    }

    /** Cross-entropy; log(1 + e^x) is written so that it does not overflow. */
    private double loss(Line line) {
        double loss = 0;
        for (int i = 0; i < heldOut.size(); i++) {
            double odds = line.at(heldOut.logit(i));
            double softplus = Math.max(odds, 0) + Math.log1p(Math.exp(-Math.abs(odds)));
            loss += heldOut.weight(i) * (softplus - target(i) * odds);
        }
        return loss;
    }

    private double target(int i) {
        return heldOut.target(i) * positiveTarget + (1 - heldOut.target(i)) * negativeTarget;
    }

    /** Draws the sigmoid: close knots where it bends, a few far out so that extreme logits keep their order. */
    private static Calibration knots(Line line) {
        int size = 2 * (STEPS + TAIL.length) + 1;
        double[] logits = new double[size];
        double[] probabilities = new double[size];
        for (int i = 0; i < size; i++) {
            int fromMiddle = i - size / 2;
            int distance = Math.abs(fromMiddle);
            double odds = Math.signum(fromMiddle) * (distance <= STEPS ? distance * STEP : TAIL[distance - STEPS - 1]);
            logits[i] = (odds - line.intercept) / line.slope;
            probabilities[i] = sigmoid(odds);
        }
        return Calibration.of(logits, probabilities);
    }

    private static double sigmoid(double odds) {
        return 1 / (1 + Math.exp(-odds));
    }
}
