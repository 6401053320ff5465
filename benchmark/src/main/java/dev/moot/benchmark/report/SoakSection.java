package dev.moot.benchmark.report;

import dev.moot.benchmark.soak.SoakPlan;
import dev.moot.benchmark.soak.SoakResults;
import dev.moot.benchmark.soak.Trend;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/** Writes the results of the soak program as a section of docs/PERFORMANCE.md. */
public final class SoakSection {

    private static final String COMMAND = "mvn -q -Psoak -pl benchmark -am -DskipTests verify";

    /** The first line of the section. */
    static final String HEADING = "## Under load\n";

    private static final PageSection SECTION = new PageSection(HEADING, PerformancePage.LAST_HEADING);

    private SoakSection() {}

    /** The section, in Markdown. */
    public static String of(SoakResults results, Machine machine, String commit, String model) {
        SoakPlan plan = results.plan();
        SoakResults.Steady steady = results.steady();
        SoakResults.Overload overload = results.overload();
        SoakResults.Counts counts = results.counts();
        return HEADING
                + """

                This section is written by the soak program, on its own:

                ```
                %s
                ```

                | | |
                |---|---|
                | machine | %s |
                | commit | %s |
                | model | %s |

                A broker that keeps its data, two instances of `moot serve` as they come, and the program that posts and counts
                are four processes on this machine. First the instances are kept busy to see what they can do; then they get
                %d %% of it for %s, while one of the two is killed (`kill -9`) and started again every %s and
                the broker every %s; then %d %% for %s. In the end the topics are read from their beginning,
                what is committed only, and counted by comment id.

                | | | goal |
                |---|---:|---:|
                %s
                The time to label runs from the moment a comment was due to be posted, so it holds what kills and starts cost.

                Memory of the instance that is never killed, from %s of the steady load on, read every five seconds (%,d times):

                | MB | first third, median | last third, median | change | slope an hour |
                |---|---:|---:|---:|---:|
                %s
                What is in the heap is what the latest collection left there, the collector choosing when; outside of it is all
                that is resident but the heap, networks included. The slope is the median of those between any two readings. At
                most, overload included, the instance had %s MB resident.

                """.formatted(
                        COMMAND,
                        machine.describe(),
                        commit,
                        model,
                        SoakPlan.STEADY_PERCENT,
                        time(plan.steady()),
                        time(plan.workerKills()),
                        time(plan.brokerKills()),
                        SoakPlan.OVERLOAD_PERCENT,
                        time(plan.overload()),
                        row("comments/s at most", number(results.maximum()), "")
                                + row("steady: comments/s posted", number(steady.perSecond()), "")
                                + row("steady: comments posted", number(steady.posted()), "")
                                + row("steady: an instance killed", number(steady.workerKills()), "")
                                + row("steady: the broker killed", number(steady.brokerKills()), "")
                                + row("steady: time to label, p50", seconds(steady.p50()), "")
                                + row("steady: time to label, p99", seconds(steady.p99()), "")
                                + row("steady: time to label, longest", seconds(steady.longest()), "")
                                + row("overload: comments/s posted", number(overload.perSecond()), "")
                                + row("overload: comments posted", number(overload.posted()), "")
                                + row("overload: waiting at its end", number(overload.waiting()), "")
                                + row("overload: all labelled after", seconds(overload.caughtUp()), "")
                                + row("comments posted in all", number(counts.posted()), "")
                                + row("records in `moot.comments`", number(counts.comments()), number(counts.posted()))
                                + row("comments without labels", number(counts.missing()), "0")
                                + row("labels a comment had already", number(counts.repeated()), "0")
                                + row("labels of nobody's comment", number(counts.strange()), "0")
                                + row("rejected records", number(counts.rejected()), "0"),
                        time(plan.warmUp()),
                        results.memory().readings(),
                        trend("resident", results.memory().resident())
                                + trend("in the Java heap", results.memory().heap())
                                + trend("outside of it", results.memory().outside()),
                        megabytes((double) results.memory().mostResident()));
    }

    /** The section of a page, as it stands there. */
    public static Optional<String> in(String page) {
        return SECTION.in(page);
    }

    /** Puts the section into a page, in place of the one that is there, else before what there is to know, else last. */
    public static String put(String section, String page) {
        return SECTION.put(section, page);
    }

    private static String row(String what, String value, String goal) {
        return "| " + what + " | " + value + " | " + goal + " |\n";
    }

    private static String trend(String what, Trend trend) {
        return String.format(
                Locale.ROOT,
                "| %s | %s | %s | %+.1f %% | %+,.0f |%n",
                what,
                megabytes(trend.firstThird()),
                megabytes(trend.lastThird()),
                100 * trend.growth(),
                trend.perHour() / 1e6);
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%,.0f", value);
    }

    private static String number(long value) {
        return String.format(Locale.ROOT, "%,d", value);
    }

    private static String megabytes(double bytes) {
        return number(bytes / 1e6);
    }

    private static String seconds(Duration time) {
        return String.format(Locale.ROOT, "%.2f s", time.toNanos() / 1e9);
    }

    private static String time(Duration time) {
        return time.toSecondsPart() == 0 ? time.toMinutes() + " min" : time.toSeconds() + " s";
    }
}
