package dev.moot.benchmark.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class PaceTest {

    private static final long SECOND = 1_000_000_000L;

    @Test
    void isEvenAndDoesNotDriftWhereASecondCannotBeDivided() {
        Pace pace = new Pace(10, 5, 3);

        assertThat(pace.due(10)).isEqualTo(5);
        assertThat(pace.due(11)).isEqualTo(5 + 333_333_333);
        assertThat(pace.due(13)).isEqualTo(5 + SECOND);
        assertThat(pace.due(10 + 3 * 100_000)).isEqualTo(5 + 100_000 * SECOND);
    }

    @Test
    void knowsHowManyAreDueWithinATime() {
        assertThat(Pace.count(500, Duration.ofSeconds(30))).isEqualTo(15_000);
        assertThat(Pace.count(100, Duration.ofMillis(250))).isEqualTo(25);
    }

    @Test
    void whoeverIsLateDoesNotWaitAndIsToldWhenItWasDue() {
        long begin = System.nanoTime() - 60 * SECOND;

        assertThat(new Pace(0, begin, 1).await(20)).isEqualTo(begin + 20 * SECOND);
    }

    @Test
    void neverLetsThroughBeforeItIsDue() {
        Pace pace = new Pace(0, System.nanoTime(), 100);

        for (int number = 0; number < 5; number++) {
            assertThat(pace.await(number) - System.nanoTime()).isNotPositive();
        }
    }
}
