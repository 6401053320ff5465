package dev.moot.benchmark.soak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TrendTest {

    @Test
    void seesWhatGrows() {
        Trend trend = Trend.of(everyFiveSeconds(90, i -> 100 + i));

        assertThat(trend.firstThird()).isEqualTo(114.5);
        assertThat(trend.lastThird()).isEqualTo(174.5);
        assertThat(trend.growth()).isCloseTo(0.524, within(0.001));
        assertThat(trend.perHour()).isCloseTo(720, within(0.001));
    }

    @Test
    void seesNoGrowthInASawtooth() {
        Trend trend = Trend.of(everyFiveSeconds(300, i -> 100 + i % 10));

        assertThat(trend.growth()).isZero();
        assertThat(trend.perHour()).isCloseTo(0, within(1.0));
    }

    @Test
    void isNotMovedByAFewOutliers() {
        Trend trend = Trend.of(everyFiveSeconds(100, i -> i > 95 ? 10_000 : 100));

        assertThat(trend.firstThird()).isEqualTo(100);
        assertThat(trend.lastThird()).isEqualTo(100);
        assertThat(trend.perHour()).isZero();
    }

    @Test
    void needsThreeValues() {
        assertThatIllegalStateException()
                .isThrownBy(() -> Trend.of(everyFiveSeconds(2, i -> i)))
                .withMessageContaining("too seldom");
    }

    private static List<Trend.Point> everyFiveSeconds(int count, IntToDoubleFunction value) {
        return IntStream.range(0, count)
                .mapToObj(i -> new Trend.Point(5.0 * i, value.applyAsDouble(i)))
                .toList();
    }
}
