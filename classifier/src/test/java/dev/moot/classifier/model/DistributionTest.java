package dev.moot.classifier.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.moot.classifier.Attribute;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class DistributionTest {

    @Test
    void countsEachCommentInOneBinOfEachKind() {
        Distribution distribution = new Distribution();
        distribution.add(Map.of(Attribute.TOXICITY, 0.0), 5, 0);
        distribution.add(Map.of(Attribute.TOXICITY, 0.95), 20, 0.05);
        distribution.add(Map.of(Attribute.TOXICITY, 1.0), 30, 0.3);
        distribution.add(Map.of(Attribute.TOXICITY, 0.1), 20_000, 1);
        Reference shares = distribution.shares();
        assertThat(distribution.comments()).isEqualTo(4);
        assertThat(shares.scores().get(Attribute.TOXICITY))
                .containsExactly(0.25, 0.25, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.5);
        assertThat(shares.lengths()).containsExactly(0.25, 0.5, 0.0, 0.0, 0.0, 0.0, 0.25);
        assertThat(shares.unknownWords()).containsExactly(0.25, 0.0, 0.25, 0.0, 0.25, 0.25);
    }

    @Test
    void theIndexIsThatOfTheFormula() {
        assertThat(Distribution.populationStabilityIndex(List.of(0.5, 0.5), List.of(0.7, 0.3)))
                .isCloseTo(0.2 * Math.log(0.7 / 0.5) - 0.2 * Math.log(0.3 / 0.5), within(1e-12));
    }

    @Property
    void theIndexIsZeroOfTheSameAndNeverBelow(
            @ForAll @Size(min = 1, max = 40) List<@DoubleRange(min = 0, max = 1) Double> scores,
            @ForAll @IntRange(max = 100) int length) {
        Distribution some = new Distribution();
        Distribution others = new Distribution();
        for (double score : scores) {
            some.add(Map.of(Attribute.INSULT, score), length, score);
            others.add(Map.of(Attribute.INSULT, 1 - score), length, score);
        }
        List<Double> one = some.shares().scores().get(Attribute.INSULT);
        List<Double> other = others.shares().scores().get(Attribute.INSULT);
        assertThat(Distribution.populationStabilityIndex(one, one)).isZero();
        assertThat(Distribution.populationStabilityIndex(one, other)).isNotNegative();
    }
}
