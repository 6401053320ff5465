package dev.moot.benchmark.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.moot.benchmark.http.HttpLoad;
import dev.moot.benchmark.http.HttpPlan;
import dev.moot.benchmark.http.HttpResults;
import dev.moot.benchmark.http.Times;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class HttpSectionTest {

    private static final String SECTION = HttpSection.of(
            new HttpResults(
                    HttpPlan.of(Duration.ofSeconds(30), Duration.ofSeconds(20)),
                    612.3,
                    List.of(load(100, 2_000, 0, 8), load(500, 10_000, 0, 41)),
                    new HttpLoad(
                            1_837,
                            new HttpLoad.Counts(36_740, 12_000, 24_000, 40),
                            times(90),
                            times(3),
                            310,
                            new HttpLoad.Processors(1.62, 0.21)),
                    load(100, 2_000, 0, 8),
                    load(100, 1_900, 100, 10),
                    2_195,
                    12,
                    OptionalLong.of(712_000_000)),
            new Machine("Some CPU", 2, 8L << 30, "Linux amd64", "A JVM 17", 0.1),
            "abc123",
            "moot-en 1");

    private static HttpLoad load(int perSecond, int accepted, int refused, int p99) {
        return new HttpLoad(
                perSecond,
                new HttpLoad.Counts(accepted + refused, accepted, refused, 0),
                times(p99),
                Optional.empty(),
                17,
                new HttpLoad.Processors(0.52, 0.04));
    }

    private static Optional<Times> times(int p99) {
        return Optional.of(new Times(
                Duration.ofMillis(p99 - 2), Duration.ofMillis(p99 - 1), Duration.ofMillis(p99), Duration.ofMillis(99)));
    }

    @Test
    void showsTimesSharesAndTheRatioBesideTheCrowd() {
        assertThat(SECTION)
                .startsWith("## HTTP\n")
                .contains("mvn -q -Phttp")
                .contains("| commit | abc123 |")
                .contains("for 30 s to warm up and 20 s to see")
                .contains("| 500 | 39.0 ms | 40.0 ms | 41.0 ms | 99.0 ms | 100.0 % | 0.0 % | 0.0 % | 0.0 % | 17 |")
                .contains(
                        "| 1,837, 300 % of the maximum | 88.0 ms | 89.0 ms | 90.0 ms | 99.0 ms | 32.7 % | 65.3 % | 0.1 % | 1.9 % | 310 |")
                .contains(
                        "| 100, beside 2,000 idle and 200 slow connections | 8.0 ms | 9.0 ms | 10.0 ms | 99.0 ms | 95.0 % | 5.0 % |")
                .contains("| answers/s at most, 64 requests under way | 612 |  |")
                .contains("| p99 at 100/s | 8.0 ms |  |")
                .contains("| p99 at 500/s | 41.0 ms | < 50 ms |")
                .contains("| overload: answers 200 a second | 600 |  |")
                .contains("| overload: p99 of answers 503 | 3.0 ms |  |")
                .contains("| overload: processors kept busy | 1.62, 0.21 |  |")
                .contains("without, at 100/s | 1.25 |  |")
                .contains("| idle and slow connections open in the end | 2,195 |  |")
                .contains("| resident memory at most | 712 MB |  |");
    }

    @Test
    void goesBeforeTheSoak() {
        String page = "# Performance\n\n## Under load\n\nLong.\n\n## What to know\n\n* Much.\n";

        assertThat(HttpSection.put(SECTION, page))
                .isEqualTo("# Performance\n\n" + SECTION + "## Under load\n\nLong.\n\n## What to know\n\n* Much.\n");
    }

    @Test
    void takesThePlaceOfTheOneBefore() {
        String page = "# Performance\n\n## HTTP\n\nOld.\n\n## What to know\n\n* Much.\n";

        assertThat(HttpSection.put(SECTION, page))
                .isEqualTo("# Performance\n\n" + SECTION + "## What to know\n\n* Much.\n");
    }
}
