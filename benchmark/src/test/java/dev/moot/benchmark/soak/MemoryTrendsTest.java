package dev.moot.benchmark.soak;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MemoryTrendsTest {

    @Test
    void leavesOutTheWarmUp() {
        List<MemoryReading> readings = IntStream.range(0, 60)
                .mapToObj(i -> new MemoryReading(Duration.ofSeconds(5L * i), i < 10 ? 100L * i : 1_000, 300, 700))
                .toList();

        MemoryTrends trends = MemoryTrends.of(readings, Duration.ofSeconds(50), 1_200);

        assertThat(trends.readings()).isEqualTo(50);
        assertThat(trends.resident()).isEqualTo(new Trend(1_000, 1_000, 0));
        assertThat(trends.heap()).isEqualTo(new Trend(300, 300, 0));
        assertThat(trends.outside()).isEqualTo(new Trend(700, 700, 0));
        assertThat(trends.mostResident()).isEqualTo(1_200);
    }
}
