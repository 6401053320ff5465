package dev.moot.training.evaluation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Examples sorted by score, highest first, once: every metric of order is then one walk over the places where a threshold
 * could be set.
 *
 * <p>Examples of the same score form one step, so that no metric depends on the order in which ties were sorted.
 *
 * <p>Immutable and thread-safe. Making one costs O(n log n), each metric O(n).
 */
public final class Ranking {

    private final List<Cut> cuts;
    private final int positives;
    private final int negatives;

    private Ranking(List<Cut> cuts, int positives, int negatives) {
        this.cuts = cuts;
        this.positives = positives;
        this.negatives = negatives;
    }

    /**
     * Sorts the examples.
     *
     * @throws IllegalArgumentException if the lengths differ or a score is not a number
     */
    public static Ranking of(double[] scores, boolean[] labels) {
        BinaryMetrics.requireSameLength(scores, labels);
        Integer[] order = new Integer[scores.length];
        for (int i = 0; i < order.length; i++) {
            if (Double.isNaN(scores[i])) {
                throw new IllegalArgumentException("score " + i + " is not a number");
            }
            order[i] = i;
        }
        // Adding 0.0 makes 0.0 of -0.0: the two are equal scores, but compare() tells them apart.
        Arrays.sort(order, (a, b) -> Double.compare(scores[b] + 0.0, scores[a] + 0.0));
        int positives = BinaryMetrics.positives(labels);
        int negatives = labels.length - positives;
        List<Cut> cuts = new ArrayList<>();
        int found = 0;
        for (int i = 0; i < order.length; ) {
            double threshold = scores[order[i]];
            for (; i < order.length && scores[order[i]] == threshold; i++) {
                if (labels[order[i]]) {
                    found++;
                }
            }
            cuts.add(new Cut(threshold, new Confusion(found, i - found, positives - found, negatives - (i - found))));
        }
        return new Ranking(List.copyOf(cuts), positives, negatives);
    }

    /** Every threshold that makes a difference, highest first; the last one flags every example. */
    public List<Cut> cuts() {
        return cuts;
    }

    /** See {@link BinaryMetrics#averagePrecision}. */
    public double averagePrecision() {
        double sum = 0;
        int found = 0;
        for (Cut cut : cuts) {
            sum += (cut.confusion().truePositives() - found) * cut.confusion().precision();
            found = cut.confusion().truePositives();
        }
        return sum / positives;
    }

    /** The ROC curve from (0, 0) to (1, 1): x is the false positive rate, y the recall. */
    public List<Point> roc() {
        List<Point> curve = new ArrayList<>();
        curve.add(new Point(0, 0));
        for (Cut cut : cuts) {
            curve.add(new Point(
                    (double) cut.confusion().falsePositives() / negatives,
                    cut.confusion().recall()));
        }
        return curve;
    }

    /** The precision–recall curve from the highest score down: x is recall, y precision. */
    public List<Point> precisionRecall() {
        List<Point> curve = new ArrayList<>();
        for (Cut cut : cuts) {
            curve.add(new Point(cut.confusion().recall(), cut.confusion().precision()));
        }
        return curve;
    }
}
