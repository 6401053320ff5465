package dev.moot.training.evaluation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Metrics of scores for a yes-or-no label.
 *
 * <p>Scores may be of any scale for {@link #auc} and {@link #averagePrecision}, which only look at their order; tied scores
 * are never ordered by chance. A metric that does not exist, as AUC where every label is the same, is {@link Double#NaN}.
 *
 * <p>All methods are pure and thread-safe. They refuse arrays of different lengths and scores that are not numbers with
 * an {@link IllegalArgumentException}.
 */
public final class BinaryMetrics {

    private BinaryMetrics() {}

    /**
     * Area under the ROC curve: the probability that a random positive example scores above a random negative one, a tie
     * counting half (the Mann–Whitney statistic).
     *
     * @return a number in [0, 1], or NaN where one class is absent
     */
    public static double auc(double[] scores, boolean[] labels) {
        requireSameLength(scores, labels);
        double[] positives = sorted(scores, labels, true);
        double[] negatives = sorted(scores, labels, false);
        double wins = 0;
        int below = 0;
        int notAbove = 0;
        for (double score : positives) {
            while (below < negatives.length && negatives[below] < score) {
                below++;
            }
            while (notAbove < negatives.length && negatives[notAbove] <= score) {
                notAbove++;
            }
            wins += (below + (double) notAbove) / 2;
        }
        return wins / ((double) positives.length * negatives.length);
    }

    /** The scores of one class, lowest first. */
    private static double[] sorted(double[] scores, boolean[] labels, boolean positive) {
        int positives = positives(labels);
        double[] chosen = new double[positive ? positives : labels.length - positives];
        int next = 0;
        for (int i = 0; i < scores.length; i++) {
            if (Double.isNaN(scores[i])) {
                throw new IllegalArgumentException("score " + i + " is not a number");
            }
            if (labels[i] == positive) {
                chosen[next++] = scores[i];
            }
        }
        Arrays.sort(chosen);
        return chosen;
    }

    /**
     * Average precision: the sum of precision at each score, weighted by the recall gained there, without interpolation.
     * Examples of equal score enter together.
     *
     * @return a number in (0, 1], or NaN where no label is positive
     */
    public static double averagePrecision(double[] scores, boolean[] labels) {
        return Ranking.of(scores, labels).averagePrecision();
    }

    /**
     * Sorts the examples into bins of equal width by their score.
     *
     * @param scores probabilities in [0, 1]
     * @param bins number of bins, at least 1
     * @return the bins that hold examples, lowest first
     */
    public static List<ReliabilityBin> reliability(double[] scores, boolean[] labels, int bins) {
        requireSameLength(scores, labels);
        if (bins < 1) {
            throw new IllegalArgumentException("bins must be at least 1, got " + bins);
        }
        int[] count = new int[bins];
        int[] positives = new int[bins];
        double[] sum = new double[bins];
        for (int i = 0; i < scores.length; i++) {
            if (!(scores[i] >= 0 && scores[i] <= 1)) {
                throw new IllegalArgumentException("score " + i + " must be in [0, 1], got " + scores[i]);
            }
            int bin = Math.min(bins - 1, (int) (scores[i] * bins));
            count[bin]++;
            sum[bin] += scores[i];
            if (labels[i]) {
                positives[bin]++;
            }
        }
        List<ReliabilityBin> filled = new ArrayList<>();
        for (int bin = 0; bin < bins; bin++) {
            if (count[bin] > 0) {
                filled.add(new ReliabilityBin(count[bin], sum[bin] / count[bin], (double) positives[bin] / count[bin]));
            }
        }
        return filled;
    }

    /**
     * Expected calibration error: how far the mean score of a bin is from its share of positives, averaged over the
     * examples (Naeini, Cooper and Hauskrecht, AAAI 2015).
     *
     * @param scores probabilities in [0, 1]
     * @param bins number of bins of equal width, at least 1
     * @return a number in [0, 1], or NaN where there are no examples
     */
    public static double expectedCalibrationError(double[] scores, boolean[] labels, int bins) {
        double error = 0;
        for (ReliabilityBin bin : reliability(scores, labels, bins)) {
            error += bin.count() * Math.abs(bin.meanScore() - bin.positiveRate());
        }
        return error / scores.length;
    }

    /** Brier score: the mean squared difference of score and label; NaN where there are no examples. */
    public static double brier(double[] scores, boolean[] labels) {
        requireSameLength(scores, labels);
        double sum = 0;
        for (int i = 0; i < scores.length; i++) {
            double difference = scores[i] - (labels[i] ? 1 : 0);
            sum += difference * difference;
        }
        return sum / scores.length;
    }

    /** Counts the positive labels. */
    public static int positives(boolean[] labels) {
        int positives = 0;
        for (boolean label : labels) {
            if (label) {
                positives++;
            }
        }
        return positives;
    }

    static void requireSameLength(double[] scores, boolean[] labels) {
        if (scores.length != labels.length) {
            throw new IllegalArgumentException(
                    "as many labels as scores are needed, got " + labels.length + " for " + scores.length);
        }
    }
}
