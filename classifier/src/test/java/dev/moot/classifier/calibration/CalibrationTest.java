package dev.moot.classifier.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

class CalibrationTest {

    private final Calibration calibration =
            Calibration.of(new double[] {-2, 0, 1, 4}, new double[] {0.1, 0.2, 0.6, 0.9});

    @Test
    void givesEachKnotItsProbability() {
        assertThat(calibration.probability(0)).isEqualTo(0.2);
        assertThat(calibration.probability(1)).isEqualTo(0.6);
    }

    @Test
    void drawsStraightLinesBetweenKnots() {
        assertThat(calibration.probability(-1)).isCloseTo(0.15, within(1e-12));
        assertThat(calibration.probability(0.25)).isCloseTo(0.3, within(1e-12));
        assertThat(calibration.probability(2)).isCloseTo(0.7, within(1e-12));
    }

    @Test
    void isFlatOutsideTheOutermostKnots() {
        assertThat(calibration.probability(-2.5)).isEqualTo(0.1);
        assertThat(calibration.probability(Double.NEGATIVE_INFINITY)).isEqualTo(0.1);
        assertThat(calibration.probability(400)).isEqualTo(0.9);
        assertThat(calibration.probability(Double.POSITIVE_INFINITY)).isEqualTo(0.9);
    }

    @Property
    void neverFallsAndStaysInRange(
            @ForAll("calibrations") Calibration any,
            @ForAll @DoubleRange(min = -40, max = 40) double first,
            @ForAll @DoubleRange(min = -40, max = 40) double second) {
        double lower = any.probability(Math.min(first, second));
        double higher = any.probability(Math.max(first, second));

        assertThat(lower).isBetween(0.0, 1.0).isLessThanOrEqualTo(higher);
        assertThat(higher).isBetween(0.0, 1.0);
    }

    @Property
    void keepsTheOrderOfLogitsBetweenTheOutermostKnots(
            @ForAll("calibrations") Calibration any,
            @ForAll @DoubleRange(min = 0, max = 0.49) double low,
            @ForAll @DoubleRange(min = 0.5, max = 1) double high) {
        double[] knots = any.logits();
        double span = knots[knots.length - 1] - knots[0];

        assertThat(any.probability(knots[0] + low * span)).isLessThan(any.probability(knots[0] + high * span));
    }

    @Test
    void copiesItsKnots() {
        double[] logits = {-1, 1};
        double[] probabilities = {0.3, 0.7};
        Calibration copied = Calibration.of(logits, probabilities);
        logits[0] = 5;
        probabilities[0] = 0.9;
        copied.logits()[1] = -5;
        copied.probabilities()[1] = 0;

        assertThat(copied).isEqualTo(Calibration.of(new double[] {-1, 1}, new double[] {0.3, 0.7}));
        assertThat(copied.probability(-1)).isEqualTo(0.3);
    }

    @Test
    void refusesKnotsThatDoNotRise() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Calibration.of(new double[] {0, 0}, new double[] {0.1, 0.2}))
                .withMessageContaining("rise strictly");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Calibration.of(new double[] {0, 1}, new double[] {0.2, 0.2}))
                .withMessageContaining("rise strictly");
    }

    @Test
    void refusesKnotsOutsideTheirRange() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Calibration.of(new double[] {0, 1}, new double[] {0.2, 1.1}))
                .withMessageContaining("knot 1")
                .withMessageContaining("1.1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Calibration.of(new double[] {0, 1}, new double[] {Double.NaN, 0.5}))
                .withMessageContaining("knot 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Calibration.of(new double[] {0, Double.POSITIVE_INFINITY}, new double[] {0.2, 0.5}))
                .withMessageContaining("finite");
    }

    @Test
    void refusesFewerThanTwoKnotsOrUnequalNumbers() {
        assertThatIllegalArgumentException().isThrownBy(() -> Calibration.of(new double[] {0}, new double[] {0.5}));
        assertThatIllegalArgumentException().isThrownBy(() -> Calibration.of(new double[] {0, 1}, new double[] {0.5}));
    }

    @Test
    void refusesALogitThatIsNotANumber() {
        assertThatIllegalArgumentException().isThrownBy(() -> calibration.probability(Double.NaN));
    }

    @Provide
    Arbitrary<Calibration> calibrations() {
        Arbitrary<List<Integer>> places =
                Arbitraries.integers().between(-3000, 3000).list().ofMinSize(2).ofMaxSize(60);
        Arbitrary<List<Integer>> heights =
                Arbitraries.integers().between(0, 100_000).list().ofMinSize(2).ofMaxSize(60);
        return Combinators.combine(places, heights)
                .filter((x, y) -> new TreeSet<>(x).size() >= 2 && new TreeSet<>(y).size() >= 2)
                .as((x, y) -> {
                    double[] logits = new TreeSet<>(x)
                            .stream().mapToDouble(i -> i / 100.0).toArray();
                    double[] probabilities = new TreeSet<>(y)
                            .stream().mapToDouble(i -> i / 100_000.0).toArray();
                    int size = Math.min(logits.length, probabilities.length);
                    return Calibration.of(Arrays.copyOf(logits, size), Arrays.copyOf(probabilities, size));
                });
    }
}
