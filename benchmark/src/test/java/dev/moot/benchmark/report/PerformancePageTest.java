package dev.moot.benchmark.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.moot.benchmark.peer.EncoderComparison;
import dev.moot.benchmark.stream.StreamResults;
import dev.moot.benchmark.stream.Throughput;
import dev.moot.benchmark.stream.TierSpeed;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class PerformancePageTest {

    private static final StreamResults STREAM = new StreamResults(
            new TierSpeed(new Throughput(850, 430), 250, Duration.ofMillis(70), Duration.ofMillis(210)),
            new TierSpeed(new Throughput(9_000, 7_000.4), 1_000, Duration.ofMillis(21), Duration.ofMillis(63)),
            new Throughput(36_000, 50_000),
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
                .contains("| classify fast 256 | 18,500 | ≥ 15,000 |")
                .contains("| fastText | 10,000 |  |")
                .contains("| classify fast 256 : fastText | 1.85 | ≥ 1.5 |")
                .contains("| as comments arrive | 50.0 | 110.0 | 25.0 | 2.00 | ≥ 1.0 |")
                .contains("| sorted by length | 52.5 | not on this processor | 50.0 | 1.05 | ≥ 1.0 |")
                .contains("| comments/s, cascade | 850 | ≥ 800 |")
                .contains("| time to label, p99 at 250/s, cascade | 210 ms |  |")
                .contains("| comments/s, fast tier only | 9,000 | ≥ 8,000 |")
                .contains("| comments per CPU-second of the service, fast tier only | 7,000 |  |")
                .contains("| time to label, p99 at 1,000/s, fast tier only | 63 ms | < 100 ms |")
                .contains("| comments/s without the model | 36,000 |  |")
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
                Map.of("classify fast 256", 18_500.0, "normalize", 200_000.0),
                fastText,
                Optional.of(new EncoderComparison(
                        new EncoderComparison.Speeds(50, OptionalDouble.of(110), 25),
                        new EncoderComparison.Speeds(52.5, OptionalDouble.empty(), 50))),
                STREAM));
    }
}
