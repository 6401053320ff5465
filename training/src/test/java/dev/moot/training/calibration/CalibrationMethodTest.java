package dev.moot.training.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.moot.classifier.calibration.Calibration;
import dev.moot.training.evaluation.BinaryMetrics;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.Tuple.Tuple2;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CalibrationMethodTest {

    @Test
    void choosesIsotonicRegressionFromAHundredOfTheSmallerClassOn() {
        assertThat(CalibrationMethod.suiting(heldOut(100, 400))).isEqualTo(CalibrationMethod.ISOTONIC);
        assertThat(CalibrationMethod.suiting(heldOut(400, 100))).isEqualTo(CalibrationMethod.ISOTONIC);
        assertThat(CalibrationMethod.suiting(heldOut(99, 400))).isEqualTo(CalibrationMethod.PLATT);
        assertThat(CalibrationMethod.suiting(heldOut(400, 99))).isEqualTo(CalibrationMethod.PLATT);
    }

    /** The network is twice as sure as it should be: log odds of half the logit minus one. */
    @ParameterizedTest
    @EnumSource(CalibrationMethod.class)
    void mendsAnOverconfidentNetwork(CalibrationMethod method) {
        Calibration calibration = method.fit(heldOut(overconfident(20_000, 1)));

        Labelled fresh = overconfident(20_000, 2);
        double[] before =
                Arrays.stream(fresh.logits).map(CalibrationMethodTest::sigmoid).toArray();
        double[] after =
                Arrays.stream(fresh.logits).map(calibration::probability).toArray();
        assertThat(BinaryMetrics.expectedCalibrationError(before, fresh.labels, 15))
                .isGreaterThan(0.1);
        assertThat(BinaryMetrics.expectedCalibrationError(after, fresh.labels, 15))
                .isLessThan(0.02);
        assertThat(BinaryMetrics.auc(after, fresh.labels))
                .isCloseTo(BinaryMetrics.auc(fresh.logits, fresh.labels), within(1e-9));
    }

    @Test
    void plattFindsTheLineTheDataWereMadeWith() {
        Calibration calibration = CalibrationMethod.PLATT.fit(heldOut(overconfident(50_000, 3)));

        for (double logit = -6; logit <= 6; logit += 0.37) {
            assertThat(calibration.probability(logit)).isCloseTo(sigmoid(0.5 * logit - 1), within(0.02));
        }
    }

    @Test
    void plattDrawsASigmoidWithinTwoThousandths() {
        Calibration calibration = CalibrationMethod.PLATT.fit(heldOut(overconfident(5_000, 4)));

        double[] logits = calibration.logits();
        double first = logits[0];
        double last = logits[logits.length - 1];
        for (double share = 0; share <= 1; share += 0.0007) {
            assertThat(calibration.probability(first + share * (last - first)))
                    .isCloseTo(sigmoid(-15 + 30 * share), within(0.002));
        }
    }

    @Test
    void isotonicKeepsAtMostFiftyKnots() {
        SplittableRandom random = new SplittableRandom(5);
        double[] logits = random.doubles(20_000, -5, 5).toArray();
        double[] targets = Arrays.stream(logits).map(logit -> (logit + 5) / 10).toArray();

        Calibration calibration = CalibrationMethod.ISOTONIC.fit(HeldOut.of(logits, targets, ones(20_000)));

        assertThat(calibration.logits()).hasSizeBetween(40, 50);
        for (double logit = -4.9; logit < 4.9; logit += 0.1) {
            assertThat(calibration.probability(logit)).isCloseTo((logit + 5) / 10, within(0.02));
        }
    }

    @Test
    void weightsCountAsRepetitions() {
        double[] logits = {-1, 0, 1, 2};
        double[] targets = {0, 1, 0, 1};
        for (CalibrationMethod method : CalibrationMethod.values()) {
            Calibration weighted = method.fit(HeldOut.of(logits, targets, new double[] {1, 2, 1, 3}));
            Calibration repeated = method.fit(
                    HeldOut.of(new double[] {-1, 0, 0, 1, 2, 2, 2}, new double[] {0, 1, 1, 0, 1, 1, 1}, ones(7)));

            for (double logit = -3; logit <= 3; logit += 0.25) {
                assertThat(weighted.probability(logit)).isCloseTo(repeated.probability(logit), within(1e-9));
            }
        }
    }

    /** The isotonic fit of an example is the largest of the smallest means around it (Barlow and others, 1972). */
    @Property
    void isotonicEqualsTheMaxMinFormula(@ForAll("examples") List<Tuple2<Integer, Integer>> rows) {
        double[] logits = rows.stream().mapToDouble(Tuple2::get1).sorted().toArray();
        double[] targets = rows.stream()
                .sorted((a, b) -> Integer.compare(a.get1(), b.get1()))
                .mapToDouble(row -> row.get2() / 4.0)
                .toArray();
        Calibration calibration = CalibrationMethod.ISOTONIC.fit(HeldOut.of(logits, targets, ones(logits.length)));

        double[] fit = maxMin(targets);
        for (double value : Arrays.stream(fit).distinct().toArray()) {
            double centre = 0;
            int members = 0;
            for (int i = 0; i < fit.length; i++) {
                if (fit[i] == value) {
                    centre += logits[i];
                    members++;
                }
            }
            if (value > 0 && value < 1) {
                assertThat(calibration.probability(centre / members)).isCloseTo(value, within(1e-9));
            }
        }
    }

    @Property
    void everyFitRisesAndStaysOffCertainty(
            @ForAll("examples") List<Tuple2<Integer, Integer>> rows, @ForAll CalibrationMethod method) {
        double[] logits = rows.stream().mapToDouble(Tuple2::get1).toArray();
        double[] targets = rows.stream().mapToDouble(row -> row.get2() / 4.0).toArray();

        Calibration calibration = method.fit(HeldOut.of(logits, targets, ones(logits.length)));

        double before = -1;
        for (double logit = -1500; logit <= 1500; logit += 7) {
            double probability = calibration.probability(logit);
            assertThat(probability).isStrictlyBetween(0.0, 1.0).isGreaterThanOrEqualTo(before);
            before = probability;
        }
        double low = Arrays.stream(logits).min().orElseThrow();
        double high = Arrays.stream(logits).max().orElseThrow();
        if (low < high && method == CalibrationMethod.ISOTONIC) {
            assertThat(calibration.probability(low)).isLessThan(calibration.probability(high));
        }
    }

    @Test
    void plattRisesEvenWhereTheScoresPointTheWrongWay() {
        Calibration calibration = CalibrationMethod.PLATT.fit(
                HeldOut.of(new double[] {-2, -1, 1, 2}, new double[] {1, 1, 0, 0}, ones(4)));

        assertThat(calibration.probability(-2)).isLessThan(calibration.probability(2));
        assertThat(calibration.probability(0)).isCloseTo(0.5, within(0.01));
    }

    @Test
    void refusesWhatIsNoExample() {
        assertThatIllegalArgumentException().isThrownBy(() -> HeldOut.of(new double[0], new double[0], new double[0]));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> HeldOut.of(new double[] {1}, new double[] {1.5}, new double[] {1}))
                .withMessageContaining("1.5");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> HeldOut.of(new double[] {1}, new double[] {1}, new double[] {0}))
                .withMessageContaining("weight 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> HeldOut.of(new double[] {Double.NaN}, new double[] {1}, new double[] {1}))
                .withMessageContaining("finite");
    }

    @Provide
    Arbitrary<List<Tuple2<Integer, Integer>>> examples() {
        return Arbitraries.integers()
                .between(-1000, 1000)
                .flatMap(logit -> Arbitraries.integers().between(0, 4).map(quarters -> Tuple.of(logit, quarters)))
                .list()
                .ofMinSize(1)
                .ofMaxSize(40)
                .uniqueElements(Tuple2::get1);
    }

    private static double[] maxMin(double[] targets) {
        double[] fit = new double[targets.length];
        for (int i = 0; i < fit.length; i++) {
            fit[i] = Double.NEGATIVE_INFINITY;
            for (int a = 0; a <= i; a++) {
                double least = Double.POSITIVE_INFINITY;
                for (int b = i; b < fit.length; b++) {
                    least = Math.min(
                            least, Arrays.stream(targets, a, b + 1).average().orElseThrow());
                }
                fit[i] = Math.max(fit[i], least);
            }
        }
        return fit;
    }

    private static final class Labelled {
        final double[] logits;
        final boolean[] labels;

        Labelled(int size) {
            logits = new double[size];
            labels = new boolean[size];
        }
    }

    private static Labelled overconfident(int size, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Labelled rows = new Labelled(size);
        for (int i = 0; i < size; i++) {
            rows.logits[i] = random.nextDouble(-8, 8);
            rows.labels[i] = random.nextDouble() < sigmoid(0.5 * rows.logits[i] - 1);
        }
        return rows;
    }

    private static HeldOut heldOut(Labelled rows) {
        double[] targets = new double[rows.labels.length];
        for (int i = 0; i < targets.length; i++) {
            targets[i] = rows.labels[i] ? 1 : 0;
        }
        return HeldOut.of(rows.logits, targets, ones(targets.length));
    }

    private static HeldOut heldOut(int positives, int negatives) {
        double[] targets = new double[positives + negatives];
        Arrays.fill(targets, 0, positives, 0.9);
        return HeldOut.of(new double[targets.length], targets, ones(targets.length));
    }

    private static double[] ones(int size) {
        double[] ones = new double[size];
        Arrays.fill(ones, 1);
        return ones;
    }

    private static double sigmoid(double logit) {
        return 1 / (1 + Math.exp(-logit));
    }
}
