package dev.moot.benchmark.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.moot.benchmark.stream.StreamResults;
import dev.moot.benchmark.stream.Throughput;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class PerformancePageTest {

    private static final StreamResults STREAM = new StreamResults(
            new Throughput(9_000, 7_000.4),
            new Throughput(36_000, 50_000),
            1_000,
            Duration.ofMillis(21),
            Duration.ofMillis(63),
            Duration.ofMillis(9_300),
            List.of(Duration.ofMillis(5_140), Duration.ofMillis(4_960)),
            OptionalLong.of(612_000_000));

    @Test
    void showsWhatWasMeasuredAndTheRatios() {
        assertThat(page(Optional.of(10_000.0)))
                .contains("mvn -q -Pbenchmark")
                .contains(
                        "| machine | Some CPU, 2 processors, 8 GiB, Linux amd64, A JVM 17, load 0.1 before the start |")
                .contains("| commit | abc123 |")
                .contains("| classify 256 | 18,500 | ≥ 15,000 |")
                .contains("| fastText | 10,000 |  |")
                .contains("| classify 256 : fastText | 1.85 | ≥ 1.5 |")
                .contains("| comments/s | 9,000 | ≥ 8,000 |")
                .contains("| of the loop without the model | 0.25 |  |")
                .contains("| comments per CPU-second of the service | 7,000 |  |")
                .contains("| time to label, p99 at 1,000/s | 63 ms | < 100 ms |")
                .contains("| ready after | 5.1 s, 5.0 s | ≤ 6 s |")
                .contains("| ready after, the first time ever | 9.3 s |  |")
                .contains("| resident memory at most | 612 MB | < 700 MB |");
    }

    @Test
    void leavesOutFastTextWhereItIsNotInstalled() {
        assertThat(page(Optional.empty())).doesNotContain("| fastText").doesNotContain("1.85");
    }

    private static String page(Optional<Double> fastText) {
        return PerformancePage.of(new Results(
                new Machine("Some CPU", 2, 8L << 30, "Linux amd64", "A JVM 17", 0.1),
                "abc123",
                "moot-en 1",
                38.2,
                Map.of("classify 256", 18_500.0, "normalize", 200_000.0),
                fastText,
                STREAM));
    }
}
