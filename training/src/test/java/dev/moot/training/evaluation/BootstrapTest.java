package dev.moot.training.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class BootstrapTest {

    @Test
    void intervalHoldsTheEstimateAndHasTheWidthTheoryGives() {
        Sample sample = overlapping(2000, 1);

        Estimate estimate = new Bootstrap(400, 7).auc(sample.scores(), sample.labels());

        assertThat(estimate.value()).isEqualTo(BinaryMetrics.auc(sample.scores(), sample.labels()));
        assertThat(estimate.value()).isBetween(estimate.low(), estimate.high());
        assertThat(estimate.high() - estimate.low())
                .isCloseTo(2 * 1.96 * hanleyMcNeil(estimate.value(), sample), within(0.015));
    }

    @Test
    void sameSeedGivesSameInterval() {
        Sample sample = overlapping(200, 2);

        assertThat(new Bootstrap(100, 3).auc(sample.scores(), sample.labels()))
                .isEqualTo(new Bootstrap(100, 3).auc(sample.scores(), sample.labels()))
                .isNotEqualTo(new Bootstrap(100, 4).auc(sample.scores(), sample.labels()));
    }

    @Test
    void perfectOrderStaysPerfectInEverySample() {
        assertThat(new Bootstrap(100, 5)
                        .auc(new double[] {0.1, 0.2, 0.8, 0.9}, new boolean[] {false, false, true, true}))
                .isEqualTo(new Estimate(1, 1, 1));
    }

    @Test
    void boundsAreNaNWhereOneClassIsAbsent() {
        assertThat(new Bootstrap(100, 5).auc(new double[] {0.1}, new boolean[] {true}))
                .isEqualTo(new Estimate(Double.NaN, Double.NaN, Double.NaN));
    }

    @Test
    void intervalOfAnyStatisticHasTheWidthTheoryGives() {
        double[] values = new SplittableRandom(4).doubles(1000).toArray();

        Estimate mean = new Bootstrap(400, 7).estimate(values.length, counts -> mean(values, counts));

        assertThat(mean.value()).isCloseTo(Arrays.stream(values).average().orElseThrow(), within(1e-12));
        assertThat(mean.value()).isBetween(mean.low(), mean.high());
        assertThat(mean.high() - mean.low()).isCloseTo(2 * 1.96 * Math.sqrt(1 / 12.0 / values.length), within(0.005));
    }

    private static double mean(double[] values, int[] counts) {
        double sum = 0;
        for (int i = 0; i < values.length; i++) {
            sum += counts[i] * values[i];
        }
        return sum / values.length;
    }

    @Test
    void refusesTooFewReplicates() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Bootstrap(39, 1))
                .withMessage("replicates must be at least 40, got 39");
    }

    /** Standard error of an AUC (Hanley and McNeil 1982). */
    private static double hanleyMcNeil(double auc, Sample sample) {
        double positives = sample.positives();
        double negatives = sample.labels().length - positives;
        double q1 = auc / (2 - auc);
        double q2 = 2 * auc * auc / (1 + auc);
        return Math.sqrt((auc * (1 - auc) + (positives - 1) * (q1 - auc * auc) + (negatives - 1) * (q2 - auc * auc))
                / (positives * negatives));
    }

    private static Sample overlapping(int size, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Sample sample = new Sample(new double[size], new boolean[size]);
        for (int i = 0; i < size; i++) {
            sample.labels()[i] = random.nextInt(5) == 0;
            sample.scores()[i] = random.nextDouble() * (sample.labels()[i] ? 1.0 : 0.7);
        }
        return sample;
    }
}
