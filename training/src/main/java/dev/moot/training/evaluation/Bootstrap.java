package dev.moot.training.evaluation;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;

/**
 * Percentile bootstrap: a statistic over many samples of the test examples, drawn with replacement (Efron and
 * Tibshirani, <i>An Introduction to the Bootstrap</i>, 1993, chapter 13).
 *
 * <p>For the AUC the examples are sorted once; a sample is a count for each step of equal scores, so that it costs O(n),
 * not O(n log n).
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
        return estimate(auc, drawn);
    }

    /**
     * Returns any statistic with its 95 % interval.
     *
     * @param size how many examples there are
     * @param statistic is told how often each example is in a sample; in the first, each is once
     */
    public Estimate estimate(int size, ToDoubleFunction<int[]> statistic) {
        int[] counts = new int[size];
        Arrays.fill(counts, 1);
        double value = statistic.applyAsDouble(counts);
        SplittableRandom random = new SplittableRandom(seed);
        double[] drawn = new double[replicates];
        for (int replicate = 0; replicate < replicates; replicate++) {
            Arrays.fill(counts, 0);
            for (int i = 0; i < size; i++) {
                counts[random.nextInt(size)]++;
            }
            drawn[replicate] = statistic.applyAsDouble(counts);
        }
        return estimate(value, drawn);
    }

    private Estimate estimate(double value, double[] drawn) {
        Arrays.sort(drawn);
        int tail = (int) (0.025 * replicates);
        return new Estimate(value, drawn[tail], drawn[replicates - 1 - tail]);
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
