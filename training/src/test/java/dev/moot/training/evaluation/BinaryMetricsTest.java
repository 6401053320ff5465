package dev.moot.training.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class BinaryMetricsTest {

    private static final double TINY = 1e-12;

    @Test
    void aucIsOneForPerfectOrderAndZeroForReversed() {
        boolean[] labels = {false, false, true, true};

        assertThat(BinaryMetrics.auc(new double[] {0.1, 0.2, 0.8, 0.9}, labels)).isEqualTo(1);
        assertThat(BinaryMetrics.auc(new double[] {0.9, 0.8, 0.2, 0.1}, labels)).isEqualTo(0);
    }

    @Test
    void aucOfConstantScoreIsOneHalf() {
        assertThat(BinaryMetrics.auc(new double[] {0.3, 0.3, 0.3}, new boolean[] {true, false, false}))
                .isEqualTo(0.5);
    }

    @Test
    void averagePrecisionOfConstantScoreIsShareOfPositives() {
        assertThat(BinaryMetrics.averagePrecision(
                        new double[] {0.3, 0.3, 0.3, 0.3}, new boolean[] {true, false, false, false}))
                .isEqualTo(0.25);
    }

    /** Worked by hand: ranks 1, 3 and 4 of 5 are positive. */
    @Test
    void averagePrecisionOfKnownExample() {
        double[] scores = {0.9, 0.8, 0.7, 0.6, 0.5};
        boolean[] labels = {true, false, true, true, false};

        assertThat(BinaryMetrics.averagePrecision(scores, labels))
                .isCloseTo((1.0 + 2.0 / 3 + 3.0 / 4) / 3, within(TINY));
    }

    @Test
    void zeroAndMinusZeroAreTheSameScore() {
        assertThat(BinaryMetrics.auc(new double[] {0.0, -0.0}, new boolean[] {true, false}))
                .isEqualTo(0.5);
    }

    @Test
    void metricsThatDoNotExistAreNaN() {
        double[] scores = {0.1, 0.9};

        assertThat(BinaryMetrics.auc(scores, new boolean[] {true, true})).isNaN();
        assertThat(BinaryMetrics.auc(scores, new boolean[] {false, false})).isNaN();
        assertThat(BinaryMetrics.averagePrecision(scores, new boolean[] {false, false}))
                .isNaN();
        assertThat(BinaryMetrics.expectedCalibrationError(new double[0], new boolean[0], 15))
                .isNaN();
    }

    /** Ten scores of 0.75 of which 5 are positive, ten of 0.05 with none: off by 0.25 and by 0.05. */
    @Test
    void calibrationErrorOfKnownExample() {
        double[] scores = new double[20];
        boolean[] labels = new boolean[20];
        Arrays.fill(scores, 0, 10, 0.75);
        Arrays.fill(scores, 10, 20, 0.05);
        Arrays.fill(labels, 0, 5, true);

        assertThat(BinaryMetrics.expectedCalibrationError(scores, labels, 15)).isCloseTo(0.15, within(TINY));
    }

    @Test
    void brierScoreIsMeanSquaredError() {
        assertThat(BinaryMetrics.brier(new double[] {1, 0.5}, new boolean[] {true, false}))
                .isEqualTo(0.125);
    }

    @Test
    void refusesUnequalLengthsAndScoresThatAreNoProbabilities() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BinaryMetrics.auc(new double[] {0.5}, new boolean[] {true, false}));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BinaryMetrics.auc(new double[] {Double.NaN}, new boolean[] {true}));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BinaryMetrics.expectedCalibrationError(new double[] {1.5}, new boolean[] {true}, 15))
                .withMessageContaining("1.5");
    }

    @Property
    void aucEqualsShareOfPairsInRightOrder(@ForAll("ofBothClasses") Sample sample) {
        double right = 0;
        int pairs = 0;
        for (int i = 0; i < sample.scores().length; i++) {
            for (int j = 0; j < sample.scores().length; j++) {
                if (sample.labels()[i] && !sample.labels()[j]) {
                    right += (Math.signum(sample.scores()[i] - sample.scores()[j]) + 1) / 2;
                    pairs++;
                }
            }
        }

        assertThat(BinaryMetrics.auc(sample.scores(), sample.labels())).isCloseTo(right / pairs, within(TINY));
    }

    @Property
    void averagePrecisionEqualsMeanPrecisionAtEachPositive(@ForAll("ofBothClasses") Sample sample) {
        double sum = 0;
        for (int i = 0; i < sample.scores().length; i++) {
            if (sample.labels()[i]) {
                sum += Confusion.at(sample.scores()[i], sample.scores(), sample.labels())
                        .precision();
            }
        }

        assertThat(BinaryMetrics.averagePrecision(sample.scores(), sample.labels()))
                .isCloseTo(sum / sample.positives(), within(TINY));
    }

    @Property
    void calibrationErrorEqualsBinByBinSum(
            @ForAll("any") Sample sample, @ForAll @IntRange(min = 1, max = 20) int bins) {
        double error = 0;
        for (int bin = 0; bin < bins; bin++) {
            double difference = 0;
            for (int i = 0; i < sample.scores().length; i++) {
                if (Math.min(bins - 1, (int) Math.floor(sample.scores()[i] * bins)) == bin) {
                    difference += sample.scores()[i] - (sample.labels()[i] ? 1 : 0);
                }
            }
            error += Math.abs(difference);
        }

        assertThat(BinaryMetrics.expectedCalibrationError(sample.scores(), sample.labels(), bins))
                .isCloseTo(error / sample.scores().length, within(1e-9));
    }

    @Property
    void areaUnderRocPointsEqualsAuc(@ForAll("ofBothClasses") Sample sample) {
        Ranking ranking = Ranking.of(sample.scores(), sample.labels());
        double area = 0;
        for (int i = 1; i < ranking.roc().size(); i++) {
            Point left = ranking.roc().get(i - 1);
            Point right = ranking.roc().get(i);
            area += (right.x() - left.x()) * (left.y() + right.y()) / 2;
        }

        assertThat(area).isCloseTo(BinaryMetrics.auc(sample.scores(), sample.labels()), within(TINY));
        assertThat(ranking.roc().get(ranking.roc().size() - 1)).isEqualTo(new Point(1, 1));
    }

    @Provide
    Arbitrary<Sample> any() {
        return Sample.any();
    }

    @Provide
    Arbitrary<Sample> ofBothClasses() {
        return Sample.ofBothClasses();
    }
}
