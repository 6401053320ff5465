package dev.moot.benchmark.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.moot.benchmark.soak.MemoryTrends;
import dev.moot.benchmark.soak.SoakPlan;
import dev.moot.benchmark.soak.SoakResults;
import dev.moot.benchmark.soak.Trend;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class SoakSectionTest {

    private static final String SECTION = section(0);

    private static String section(int missing) {
        return SoakSection.of(
                new SoakResults(
                        new SoakPlan(
                                Duration.ofSeconds(60),
                                Duration.ofMinutes(30),
                                Duration.ofMinutes(2),
                                Duration.ofMinutes(10),
                                Duration.ofMinutes(3)),
                        850.4,
                        new SoakResults.Steady(
                                595,
                                1_071_000,
                                14,
                                2,
                                Duration.ofMillis(80),
                                Duration.ofMillis(4_100),
                                Duration.ofMillis(12_340)),
                        new MemoryTrends(
                                300,
                                new Trend(600e6, 606e6, 12e6),
                                new Trend(100e6, 99e6, -2e6),
                                new Trend(400e6, 400e6, 0),
                                640_000_000),
                        new SoakResults.Overload(2_551, 459_180, 306_000, Duration.ofSeconds(361)),
                        new SoakResults.Counts(1_600_000, 1_600_000, missing, 0, 0, 0)),
                new Machine("Some CPU", 2, 8L << 30, "Linux amd64", "A JVM 17", 0.1),
                "abc123",
                "moot-en 1");
    }

    @Test
    void showsCountsMemoryAndHowItCaughtUp() {
        assertThat(section(3))
                .startsWith("## Under load\n")
                .contains("mvn -q -Psoak")
                .contains("| commit | abc123 |")
                .contains("70 % of it for 30 min")
                .contains("every 2 min")
                .contains("the broker every 10 min; then 300 % for 3 min")
                .contains("| comments/s at most | 850 |  |")
                .contains("| steady: an instance killed | 14 |  |")
                .contains("| steady: time to label, longest | 12.34 s |  |")
                .contains("| overload: waiting at its end | 306,000 |  |")
                .contains("| overload: all labelled after | 361.00 s |  |")
                .contains("| records in `moot.comments` | 1,600,000 | 1,600,000 |")
                .contains("| comments without labels | 3 | 0 |")
                .contains("from 5 min of the steady load on")
                .contains("| resident | 600 | 606 | +1.0 % | +12 |")
                .contains("| in the Java heap | 100 | 99 | -1.0 % | -2 |")
                .contains("| outside of it | 400 | 400 | +0.0 % | +0 |")
                .contains("had 640 MB resident");
    }

    @Test
    void goesBeforeWhatThereIsToKnow() {
        assertThat(SoakSection.put(SECTION, "# Performance\n\nFast.\n\n## What to know\n\n* Much.\n"))
                .isEqualTo("# Performance\n\nFast.\n\n" + SECTION + "## What to know\n\n* Much.\n");
    }

    @Test
    void takesThePlaceOfTheOneBefore() {
        String page = SoakSection.put(section(5), "# Performance\n\n## What to know\n\n* Much.\n");

        assertThat(SoakSection.put(SECTION, page))
                .isEqualTo("# Performance\n\n" + SECTION + "## What to know\n\n* Much.\n");
    }

    @Test
    void isFoundInAPageSoThatItCanStay() {
        assertThat(SoakSection.in(SoakSection.put(SECTION, "# Performance\n\n## What to know\n")))
                .hasValue(SECTION);
        assertThat(SoakSection.in("# Performance\n\n## What to know\n")).isEmpty();
    }
}
