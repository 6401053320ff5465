package dev.moot.training.evaluation;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Percentile bootstrap of the AUC: the metric over many samples of the test examples, drawn with replacement (Efron and
 * Tibshirani, <i>An Introduction to the Bootstrap</i>, 1993, chapter 13).
 *
 * <p>The examples are sorted once; a sample is a count for each step of equal scores, so that it costs O(n), not
 * O(n log n).
 *
 * @param replicates how many samples are drawn, at least 40 so that a 2.5th percentile exists
 * @param seed the same seed gives the same interval
 */
public record Bootstrap(int replicates, long seed) {

    public Bootstrap {
        if (replicates < 40) {
            throw new IllegalArgumentException("replicates must be at least 40, got " + replicates);
        }
    }

    /**
     * Returns the AUC with its 95 % interval.
     *
     * @return the estimate; value and bounds are NaN where one class is absent
     */
    public Estimate auc(double[] scores, boolean[] labels) {
        double auc = BinaryMetrics.auc(scores, labels);
        if (Double.isNaN(auc)) {
            return new Estimate(auc, auc, auc);
        }
        double[] distinct = Arrays.stream(scores)
                .map(score -> score + 0.0)
                .sorted()
                .distinct()
                .toArray();
        int[] step = new int[scores.length];
        for (int i = 0; i < step.length; i++) {
            step[i] = Arrays.binarySearch(distinct, scores[i] + 0.0);
        }
        SplittableRandom random = new SplittableRandom(seed);
        double[] drawn = new double[replicates];
        for (int replicate = 0; replicate < replicates; ) {
            drawn[replicate] = aucOfSample(step, labels, distinct.length, random);
            // A sample that happens to hold one class only has no AUC and is drawn again.
            if (!Double.isNaN(drawn[replicate])) {
                replicate++;
            }
        }
        Arrays.sort(drawn);
        int tail = (int) (0.025 * replicates);
        return new Estimate(auc, drawn[tail], drawn[replicates - 1 - tail]);
    }

    private static double aucOfSample(int[] step, boolean[] labels, int steps, SplittableRandom random) {
        int[] positives = new int[steps];
        int[] negatives = new int[steps];
        for (int i = 0; i < step.length; i++) {
            int pick = random.nextInt(step.length);
            if (labels[pick]) {
                positives[step[pick]]++;
            } else {
                negatives[step[pick]]++;
            }
        }
        double pairs = 0;
        long negativesBelow = 0;
        long allPositives = 0;
        for (int i = 0; i < steps; i++) {
            pairs += positives[i] * (negativesBelow + 0.5 * negatives[i]);
            negativesBelow += negatives[i];
            allPositives += positives[i];
        }
        return pairs / ((double) allPositives * negativesBelow);
    }
}
