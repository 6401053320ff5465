package dev.moot.training.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.Optional;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

class ThresholdsTest {

    private final double[] scores = {0.9, 0.8, 0.6, 0.4, 0.2};
    private final boolean[] labels = {true, false, true, true, false};

    @Test
    void liesHalfWayToTheNextLowerScore() {
        assertThat(Thresholds.atRecall(0.6, scores, labels))
                .contains(new Cut(0.30000000000000004, new Confusion(3, 1, 0, 1)));
    }

    @Test
    void isEmptyWhereNothingIsPositive() {
        boolean[] none = new boolean[scores.length];

        assertThat(Thresholds.maximisingF1(scores, none)).isEmpty();
        assertThat(Thresholds.atRecall(0.5, scores, none)).isEmpty();
        assertThat(Thresholds.atPrecision(0.5, scores, none)).isEmpty();
    }

    @Test
    void isEmptyWhereNoThresholdIsPreciseEnough() {
        assertThat(Thresholds.atPrecision(0.9, new double[] {0.9, 0.5}, new boolean[] {false, true}))
                .isEmpty();
    }

    @Test
    void refusesSharesOutsideTheirRange() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Thresholds.atRecall(0, scores, labels))
                .withMessage("recall must be in (0, 1], got 0.0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Thresholds.atPrecision(1.1, scores, labels))
                .withMessage("precision must be in (0, 1], got 1.1");
    }

    @Property
    void noThresholdHasHigherF1(@ForAll("samples") Sample sample) {
        Cut chosen = Thresholds.maximisingF1(sample.scores(), sample.labels()).orElseThrow();

        double best = Arrays.stream(sample.scores())
                .map(score ->
                        Confusion.at(score, sample.scores(), sample.labels()).f1())
                .max()
                .orElseThrow();
        assertThat(chosen.confusion().f1()).isEqualTo(best);
        assertDoesWhatItSays(chosen, sample);
    }

    @Property
    void noThresholdOfThatRecallIsMorePrecise(
            @ForAll("samples") Sample sample, @ForAll @DoubleRange(min = 0.01, max = 1) double recall) {
        Cut chosen =
                Thresholds.atRecall(recall, sample.scores(), sample.labels()).orElseThrow();

        double best = Arrays.stream(sample.scores())
                .mapToObj(score -> Confusion.at(score, sample.scores(), sample.labels()))
                .filter(confusion -> confusion.recall() >= recall)
                .mapToDouble(Confusion::precision)
                .max()
                .orElseThrow();
        assertThat(chosen.confusion().recall()).isGreaterThanOrEqualTo(recall);
        assertThat(chosen.confusion().precision()).isEqualTo(best);
        assertDoesWhatItSays(chosen, sample);
    }

    @Property
    void noThresholdOfThatPrecisionFindsMore(
            @ForAll("samples") Sample sample, @ForAll @DoubleRange(min = 0.01, max = 1) double precision) {
        Optional<Cut> chosen = Thresholds.atPrecision(precision, sample.scores(), sample.labels());

        double best = Arrays.stream(sample.scores())
                .mapToObj(score -> Confusion.at(score, sample.scores(), sample.labels()))
                .filter(confusion -> confusion.precision() >= precision)
                .mapToDouble(Confusion::recall)
                .max()
                .orElse(-1);
        assertThat(chosen.map(cut -> cut.confusion().recall()).orElse(-1.0)).isEqualTo(best);
        chosen.ifPresent(cut -> assertDoesWhatItSays(cut, sample));
    }

    private static void assertDoesWhatItSays(Cut cut, Sample sample) {
        assertThat(Confusion.at(cut.threshold(), sample.scores(), sample.labels()))
                .isEqualTo(cut.confusion());
    }

    @Provide
    Arbitrary<Sample> samples() {
        return Sample.ofBothClasses();
    }
}
