package dev.moot.training.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.moot.classifier.Attribute;
import dev.moot.training.evaluation.Bootstrap;
import dev.moot.training.migration.ThresholdTranslation.Equivalent;
import dev.moot.training.migration.ThresholdTranslation.Row;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class ThresholdTranslationTest {

    private static final Bootstrap BOOTSTRAP = new Bootstrap(100, 3);

    @Test
    void aScorerWithOtherNumbersInTheSameOrderFlagsTheSameComments() {
        double[] theirs = scores(2000, 1);
        double[] own = Arrays.stream(theirs).map(score -> score * score).toArray();

        Equivalent equivalent = equivalent(theirs, own, 0.7);

        assertThat(equivalent.threshold().value()).isCloseTo(0.49, within(0.002));
        assertThat(equivalent.threshold().low())
                .isLessThanOrEqualTo(equivalent.threshold().value());
        assertThat(equivalent.threshold().high())
                .isGreaterThanOrEqualTo(equivalent.threshold().value());
        assertThat(equivalent.threshold().high() - equivalent.threshold().low()).isLessThan(0.02);
        assertThat(equivalent.both()).isEqualTo(equivalent.flagged());
    }

    @Test
    void aScorerInNoOrderFlagsAsManyOthers() {
        double[] theirs = scores(2000, 1);
        double[] own = scores(2000, 2);

        Equivalent equivalent = equivalent(theirs, own, 0.8);

        assertThat(equivalent.threshold().value()).isCloseTo(0.8, within(0.05));
        assertThat(equivalent.threshold().high() - equivalent.threshold().low()).isBetween(0.02, 0.12);
        assertThat((double) equivalent.both() / equivalent.flagged()).isCloseTo(0.2, within(0.07));
    }

    @Test
    void translatesNothingFromAHandful() {
        double[] theirs = {0.9, 0.9, 0.1, 0.1};

        assertThat(new ThresholdTranslation("TOXICITY", Attribute.TOXICITY, theirs, theirs)
                        .rows(List.of(0.5), BOOTSTRAP))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.flagged()).isEqualTo(2);
                    assertThat(row.equivalent()).isEmpty();
                });
    }

    @Property(tries = 50)
    void flagsAsMany(
            @ForAll @IntRange(min = 100, max = 400) int comments,
            @ForAll @DoubleRange(min = 0, max = 0.8) double threshold,
            @ForAll @IntRange(max = 1000) int seed) {
        Row row = new ThresholdTranslation(
                        "INSULT", Attribute.INSULT, scores(comments, seed), scores(comments, seed + 1001))
                .rows(List.of(threshold), new Bootstrap(40, 1))
                .get(0);

        // Rounding to three decimals can move the threshold past a score or two.
        row.equivalent().ifPresent(own -> assertThat(own.flagged()).isCloseTo(row.flagged(), within(3)));
    }

    private static Equivalent equivalent(double[] theirs, double[] own, double threshold) {
        return new ThresholdTranslation("TOXICITY", Attribute.TOXICITY, theirs, own)
                .rows(List.of(threshold), BOOTSTRAP)
                .get(0)
                .equivalent()
                .orElseThrow();
    }

    private static double[] scores(int size, long seed) {
        return new SplittableRandom(seed).doubles(size).toArray();
    }
}
