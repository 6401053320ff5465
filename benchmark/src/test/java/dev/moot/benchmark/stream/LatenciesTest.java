package dev.moot.benchmark.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class LatenciesTest {

    @Test
    void tellsWhatAShareOfTheCommentsDidNotExceed() {
        Latencies latencies = new Latencies();
        for (int i = 100; i >= 1; i--) {
            latencies.add(i);
        }

        assertThat(latencies.percentile(0.5)).isEqualTo(Duration.ofNanos(50));
        assertThat(latencies.percentile(0.99)).isEqualTo(Duration.ofNanos(99));
        assertThat(latencies.percentile(1)).isEqualTo(Duration.ofNanos(100));
    }

    @Test
    void keepsMoreThanItHasRoomForAtFirst() {
        Latencies latencies = new Latencies();
        for (int i = 0; i < 200_000; i++) {
            latencies.add(i);
        }

        assertThat(latencies.size()).isEqualTo(200_000);
        assertThat(latencies.percentile(1)).isEqualTo(Duration.ofNanos(199_999));
    }

    @Test
    void hasNothingToTellOfNothing() {
        assertThatIllegalStateException().isThrownBy(() -> new Latencies().percentile(0.5));
    }
}
