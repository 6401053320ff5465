package dev.moot.training.calibration;

import dev.moot.classifier.calibration.Calibration;
import java.util.ArrayList;
import java.util.List;

/**
 * Isotonic regression by pooling adjacent violators (Zadrozny and Elkan, KDD 2002): the least-squares fit among all maps
 * that never fall.
 *
 * <p>The fit is a staircase. Scores on one stair would be tied, so each stair becomes one knot at its mean logit and lines
 * join them (centred isotonic regression, Oron and Flournoy, Statistics in Biopharmaceutical Research 9, 2017). Then the
 * neighbours whose union costs least are joined until few knots are left: several hundred stairs say no more than noise.
 */
final class IsotonicRegression {

    private static final int KNOTS = 50;

    /** How far beyond the outermost examples the map goes on rising, in logits. */
    private static final double MARGIN = 8;

    private IsotonicRegression() {}

    static Calibration fit(HeldOut heldOut) {
        List<Stair> stairs = pool(heldOut);
        reduce(stairs, KNOTS - 2);
        double first = heldOut.logit(0);
        double last = heldOut.logit(heldOut.size() - 1);
        return knots(stairs, first - MARGIN, last + MARGIN);
    }

    /** Examples that share one value of the staircase. */
    private record Stair(double weight, double logit, double probability) {

        Stair joinedWith(Stair other) {
            double sum = weight + other.weight;
            double share = other.weight / sum;
            return new Stair(
                    sum,
                    logit + share * (other.logit - logit),
                    probability + share * (other.probability - probability));
        }

        /** By how much the squared error grows if both get one value. */
        double costOfJoining(Stair other) {
            double difference = probability - other.probability;
            return weight * other.weight / (weight + other.weight) * difference * difference;
        }
    }

    private static List<Stair> pool(HeldOut heldOut) {
        List<Stair> stairs = new ArrayList<>();
        for (int i = 0; i < heldOut.size(); ) {
            Stair stair = new Stair(heldOut.weight(i), heldOut.logit(i), heldOut.target(i));
            // Examples of one logit cannot be told apart, whatever their order.
            for (i++; i < heldOut.size() && heldOut.logit(i) == heldOut.logit(i - 1); i++) {
                stair = stair.joinedWith(new Stair(heldOut.weight(i), heldOut.logit(i), heldOut.target(i)));
            }
            while (!stairs.isEmpty() && !rises(stairs.get(stairs.size() - 1), stair)) {
                stair = stairs.remove(stairs.size() - 1).joinedWith(stair);
            }
            stairs.add(stair);
        }
        return stairs;
    }

    private static boolean rises(Stair left, Stair right) {
        return left.probability < right.probability && left.logit < right.logit;
    }

    private static void reduce(List<Stair> stairs, int atMost) {
        while (stairs.size() > atMost) {
            int cheapest = 0;
            double least = Double.POSITIVE_INFINITY;
            for (int i = 0; i + 1 < stairs.size(); i++) {
                double cost = stairs.get(i).costOfJoining(stairs.get(i + 1));
                if (cost < least) {
                    least = cost;
                    cheapest = i;
                }
            }
            stairs.set(cheapest, stairs.get(cheapest).joinedWith(stairs.remove(cheapest + 1)));
        }
    }

    private static Calibration knots(List<Stair> stairs, double begin, double end) {
        int size = stairs.size();
        double[] logits = new double[size + 2];
        double[] probabilities = new double[size + 2];
        for (int i = 0; i < size; i++) {
            logits[i + 1] = stairs.get(i).logit;
            probabilities[i + 1] = stairs.get(i).probability;
        }
        keepOffCertainty(stairs, probabilities);
        logits[0] = begin;
        probabilities[0] = probabilities[1] / 2;
        logits[size + 1] = end;
        probabilities[size + 1] = (1 + probabilities[size]) / 2;
        return Calibration.of(logits, probabilities);
    }

    /** n examples without a positive do not make one impossible: their share is taken as half an example in n + 1. */
    private static void keepOffCertainty(List<Stair> stairs, double[] probabilities) {
        int size = stairs.size();
        if (probabilities[1] == 0) {
            double share = 0.5 / (stairs.get(0).weight + 1);
            probabilities[1] = size == 1 ? share : Math.min(share, probabilities[2] / 2);
        }
        if (probabilities[size] == 1) {
            double share = 1 - 0.5 / (stairs.get(size - 1).weight + 1);
            probabilities[size] = size == 1 ? share : Math.max(share, (1 + probabilities[size - 1]) / 2);
        }
    }
}
