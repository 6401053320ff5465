package dev.moot.classifier.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ImpactsTest {

    private final Impacts impacts = new Impacts(List.of(
            Map.of("detainer", 2, "sheriff", 1), Map.of("sheriff", 1, "tax", 1), Map.of("tax", 3, "income", 1)));

    @Test
    void scoresByTheFormulaOfBm25() {
        // idf = ln(1 + (3 - 1 + 0.5) / (1 + 0.5)), tf part 2 / (2 + 1.2 * (0.25 + 0.75 * 3 / 3))
        double expected = Math.log(1 + 2.5 / 1.5) * 2 / (2 + 1.2);
        assertThat((double) impacts.scores(Map.of("detainer", 1))[0]).isCloseTo(expected, within(1e-6));
    }

    @Test
    void countsARareWordForMoreThanACommonOne() {
        float[] scores = impacts.scores(Map.of("income", 1, "sheriff", 1));
        assertThat(scores[2]).isGreaterThan(scores[0]);
    }

    @Test
    void countsARepeatedWordAgainAndAnUnknownOneNever() {
        float once = impacts.scores(Map.of("tax", 1))[1];
        assertThat(impacts.scores(Map.of("tax", 2, "zebra", 5))[1]).isEqualTo(2 * once);
    }
}
