package dev.moot.classifier.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

class OperatingCurveTest {

    /** Of 100 comments 40 have the attribute. */
    private static final OperatingCurve CURVE = new OperatingCurve(
            100, 40, true, List.of(0.2, 0.4, 0.6, 0.8, 0.9), List.of(80, 50, 32, 20, 4), List.of(40, 36, 28, 18, 4));

    @Test
    void tellsWhatEachThresholdDoes() {
        assertThat(CURVE.points())
                .containsExactly(
                        new OperatingPoint(0.2, 0.5, 1, 0.8),
                        new OperatingPoint(0.4, 0.72, 0.9, 0.5),
                        new OperatingPoint(0.6, 0.875, 0.7, 0.32),
                        new OperatingPoint(0.8, 0.9, 0.45, 0.2),
                        new OperatingPoint(0.9, 1, 0.1, 0.04));
    }

    @Test
    void flagsNoMoreThanARecallNeeds() {
        assertThat(CURVE.atRecall(0.9)).map(OperatingPoint::threshold).contains(0.4);
        assertThat(CURVE.atRecall(0.91)).map(OperatingPoint::threshold).contains(0.2);
        assertThat(CURVE.atRecall(0.01)).map(OperatingPoint::threshold).contains(0.9);
    }

    @Test
    void findsAllThatAPrecisionAllows() {
        assertThat(CURVE.atPrecision(0.72)).map(OperatingPoint::threshold).contains(0.4);
        assertThat(CURVE.atPrecision(0.73)).map(OperatingPoint::threshold).contains(0.6);
        assertThat(CURVE.atPrecision(0.1)).map(OperatingPoint::threshold).contains(0.2);
    }

    @Test
    void hasNoThresholdForWhatIsOutOfReach() {
        OperatingCurve blunt = new OperatingCurve(100, 40, false, List.of(0.5), List.of(20), List.of(12));

        assertThat(blunt.atRecall(0.31)).isEmpty();
        assertThat(blunt.atPrecision(0.61)).isEmpty();
    }

    @Test
    void aFewLuckyFlagsMakeNoPrecision() {
        assertThat(CURVE.points().get(4).precision()).isEqualTo(1);
        assertThat(CURVE.atPrecision(0.95)).isEmpty();
    }

    @Test
    void whereItIsRareFlagsAreFewerAndLessOftenRight() {
        OperatingPoint rare = CURVE.points(0.04).get(2);

        assertThat(rare.threshold()).isEqualTo(0.6);
        assertThat(rare.recall()).isEqualTo(0.7);
        assertThat(rare.flagged()).isCloseTo(0.7 * 0.04 + 4 / 60.0 * 0.96, within(1e-12));
        assertThat(rare.precision()).isCloseTo(0.028 / 0.092, within(1e-12));
        assertThat(CURVE.atRecall(0.7, 0.04)).contains(rare);
        assertThat(CURVE.atPrecision(0.3, 0.04)).contains(rare);
        assertThat(CURVE.atPrecision(0.72, 0.04)).isEmpty();
    }

    @Property
    void atThePrevalenceOfWhatWasCountedNothingChanges(@ForAll("curves") OperatingCurve curve) {
        List<OperatingPoint> same = curve.points((double) curve.positives() / curve.examples());

        for (int i = 0; i < same.size(); i++) {
            OperatingPoint counted = curve.points().get(i);
            assertThat(same.get(i).recall()).isEqualTo(counted.recall());
            assertThat(same.get(i).precision()).isCloseTo(counted.precision(), within(1e-9));
            assertThat(same.get(i).flagged()).isCloseTo(counted.flagged(), within(1e-9));
        }
    }

    @Test
    void refusesSharesOutsideTheirRange() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CURVE.atRecall(0))
                .withMessage("'recall' must be in (0, 1], got: 0.0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CURVE.atPrecision(1.01))
                .withMessage("'precision' must be in (0, 1], got: 1.01");
        assertThatIllegalArgumentException().isThrownBy(() -> CURVE.atPrecision(Double.NaN));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CURVE.atRecall(0.5, 0))
                .withMessage("'prevalence' must be in (0, 1], got: 0.0");
    }

    @Test
    void refusesCountsThatCannotBe() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new OperatingCurve(10, 0, true, List.of(), List.of(), List.of()))
                .withMessageContaining("'positives'");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new OperatingCurve(10, 4, true, List.of(0.5), List.of(), List.of(1)))
                .withMessageContaining("one length");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new OperatingCurve(10, 4, true, List.of(0.5, 0.4), List.of(2, 1), List.of(1, 1)))
                .withMessageContaining("must rise");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new OperatingCurve(10, 4, true, List.of(0.4, 0.5), List.of(2, 3), List.of(1, 1)))
                .withMessageContaining("must fall");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new OperatingCurve(10, 4, true, List.of(0.4), List.of(9), List.of(1)))
                .withMessageContaining("must fall");
    }

    @Property
    void noHigherThresholdHasTheRecall(
            @ForAll("curves") OperatingCurve curve, @ForAll @DoubleRange(min = 0.01, max = 1) double recall) {
        OptionalDouble highest = curve.points().stream()
                .filter(point -> point.recall() >= recall)
                .mapToDouble(OperatingPoint::threshold)
                .max();

        assertThat(threshold(curve.atRecall(recall))).isEqualTo(highest);
    }

    @Property
    void noLowerThresholdHasThePrecision(
            @ForAll("curves") OperatingCurve curve, @ForAll @DoubleRange(min = 0.01, max = 1) double precision) {
        OptionalDouble lowest = curve.points().stream()
                .filter(point -> point.precision() >= precision)
                .filter(point -> Math.round(point.flagged() * curve.examples()) >= OperatingCurve.FEWEST_FLAGGED)
                .mapToDouble(OperatingPoint::threshold)
                .min();

        assertThat(threshold(curve.atPrecision(precision))).isEqualTo(lowest);
    }

    @Property
    void whoWantsMoreRecallFlagsNoLess(
            @ForAll("curves") OperatingCurve curve,
            @ForAll @DoubleRange(min = 0.01, max = 1) double one,
            @ForAll @DoubleRange(min = 0.01, max = 1) double other) {
        Optional<OperatingPoint> less = curve.atRecall(Math.min(one, other));
        Optional<OperatingPoint> more = curve.atRecall(Math.max(one, other));

        more.ifPresent(point -> assertThat(less)
                .hasValueSatisfying(it -> assertThat(it.flagged()).isLessThanOrEqualTo(point.flagged())));
    }

    private static OptionalDouble threshold(Optional<OperatingPoint> point) {
        return point.map(it -> OptionalDouble.of(it.threshold())).orElse(OptionalDouble.empty());
    }

    /** What is counted of comments with a score of 0 to 20, the first of which has the attribute. */
    @Provide
    Arbitrary<OperatingCurve> curves() {
        return Combinators.combine(
                        Arbitraries.integers()
                                .between(0, 20)
                                .list()
                                .ofMinSize(1)
                                .ofMaxSize(60),
                        Arbitraries.of(true, false).list().ofSize(60))
                .as(OperatingCurveTest::counted);
    }

    private static OperatingCurve counted(List<Integer> scores, List<Boolean> drawn) {
        List<Boolean> labels = new ArrayList<>(drawn.subList(0, scores.size()));
        labels.set(0, true);
        List<Double> thresholds = new ArrayList<>();
        List<Integer> flagged = new ArrayList<>();
        List<Integer> found = new ArrayList<>();
        for (int step = 1; step < 20; step++) {
            int all = 0;
            int right = 0;
            for (int i = 0; i < scores.size(); i++) {
                boolean reached = scores.get(i) >= step;
                all += reached ? 1 : 0;
                right += reached && labels.get(i) ? 1 : 0;
            }
            thresholds.add(step / 20.0);
            flagged.add(all);
            found.add(right);
        }
        int positives = (int) labels.stream().filter(label -> label).count();
        return new OperatingCurve(scores.size(), positives, true, thresholds, flagged, found);
    }
}
