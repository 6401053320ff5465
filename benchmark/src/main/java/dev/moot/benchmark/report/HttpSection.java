package dev.moot.benchmark.report;

import dev.moot.benchmark.http.HttpLoad;
import dev.moot.benchmark.http.HttpPlan;
import dev.moot.benchmark.http.HttpResults;
import dev.moot.benchmark.http.Times;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** Writes what was measured of the HTTP API as a section of docs/PERFORMANCE.md. */
public final class HttpSection {

    private static final String COMMAND = "mvn -q -Phttp -pl benchmark -am -DskipTests verify";
    private static final String HEADING = "## HTTP\n";
    private static final PageSection SECTION =
            new PageSection(HEADING, SoakSection.HEADING, PerformancePage.LAST_HEADING);

    /** The pace for which there is a goal. */
    private static final int GOAL_PACE = 500;

    private static final String NONE = "–";

    private HttpSection() {}

    /** The section, in Markdown. */
    public static String of(HttpResults results, Machine machine, String commit, String model) {
        HttpPlan plan = results.plan();
        String crowd = String.format(Locale.ROOT, "%,d idle and %,d slow connections", plan.idle(), plan.slow());
        return HEADING
                + """

                This section can be written by itself:

                ```
                %s
                ```

                | | |
                |---|---|
                | machine | %s |
                | commit | %s |
                | model | %s |

                A broker, `moot serve` as it comes (the cascade) and the program that sends requests are three processes on this
                machine. A request is a `comments:analyze` of one comment for the six core attributes; every other one says
                which language it is. First %d requests are under way all the time, for %s to warm up and %s to see
                how many a second are answered. Then requests are sent at an even pace for %s each, when they are due,
                whatever became of those before, on as many kept-alive connections as that takes. Times run from the moment a
                request was due until its answer was complete, so that a stall cannot hide itself; they are those of the
                answers 200.

                | requests/s | p50 | p90 | p99 | longest | 200 | 503 | other | none | connections |
                |---|---:|---:|---:|---:|---:|---:|---:|---:|---:|
                %s
                A 503 is how the service says that its queue is full; `other` are other statuses, `none` requests without an
                answer. Slow connections send a byte a second, half of them from the first byte of a request on, half its body
                only; one that the service ends comes back a second later.

                | | | goal |
                |---|---:|---:|
                %s
                """.formatted(
                                COMMAND,
                                machine.describe(),
                                commit,
                                model,
                                HttpPlan.UNDER_WAY,
                                seconds(plan.warmUp()),
                                seconds(plan.each()),
                                seconds(plan.each()),
                                loads(results, crowd),
                                figures(results, crowd));
    }

    private static String loads(HttpResults results, String crowd) {
        StringBuilder rows = new StringBuilder();
        results.paced().forEach(load -> rows.append(load("", load)));
        return rows.append(load(", " + HttpPlan.OVERLOAD_PERCENT + " % of the maximum", results.overload()))
                .append(load(", once more", results.alone()))
                .append(load(", beside " + crowd, results.crowded()))
                .toString();
    }

    private static String load(String what, HttpLoad load) {
        return String.format(
                Locale.ROOT,
                "| %,d%s | %s | %s | %s | %s | %s | %s | %s | %s | %,d |%n",
                load.perSecond(),
                what,
                time(load.times(), Times::p50),
                time(load.times(), Times::p90),
                time(load.times(), Times::p99),
                time(load.times(), Times::longest),
                share(load.counts().accepted(), load),
                share(load.counts().refused(), load),
                share(load.counts().others(), load),
                share(load.counts().unanswered(), load),
                load.connections());
    }

    private static String figures(HttpResults results, String crowd) {
        HttpLoad overload = results.overload();
        StringBuilder rows = new StringBuilder(
                row("answers/s at most, " + HttpPlan.UNDER_WAY + " requests under way", number(results.maximum()), ""));
        for (HttpLoad load : results.paced()) {
            rows.append(row(
                    "p99 at " + number(load.perSecond()) + "/s",
                    time(load.times(), Times::p99),
                    load.perSecond() == GOAL_PACE ? "< 50 ms" : ""));
            rows.append(row(
                    "processors kept busy at " + number(load.perSecond())
                            + "/s, by the service and by the program that sends",
                    processors(load),
                    ""));
        }
        return rows.append(row("overload: answers 200 a second", number(acceptedPerSecond(results)), ""))
                .append(row("overload: p99 of answers 200", time(overload.times(), Times::p99), ""))
                .append(row("overload: p99 of answers 503", time(overload.timesOfRefused(), Times::p99), ""))
                .append(row("overload: processors kept busy", processors(overload), ""))
                .append(row(
                        "p99 beside " + crowd + " : p99 without, at " + HttpPlan.CROWDED_PACE + "/s",
                        ratio(results.crowded(), results.alone()),
                        ""))
                .append(row("idle and slow connections open in the end", number(results.openInTheEnd()), ""))
                .append(row("idle and slow connections the service ended meanwhile", number(results.ended()), ""))
                .append(row(
                        "resident memory at most",
                        results.mostMemory().isPresent()
                                ? number(results.mostMemory().getAsLong() / 1e6) + " MB"
                                : "unknown here",
                        ""))
                .toString();
    }

    private static double acceptedPerSecond(HttpResults results) {
        return results.overload().counts().accepted() / (results.plan().each().toMillis() / 1e3);
    }

    private static String processors(HttpLoad load) {
        return String.format(
                Locale.ROOT,
                "%.2f, %.2f",
                load.processors().service(),
                load.processors().sender());
    }

    private static String ratio(HttpLoad load, HttpLoad base) {
        return load.times()
                .flatMap(times -> base.times()
                        .map(of -> String.format(
                                Locale.ROOT,
                                "%.2f",
                                (double) times.p99().toNanos() / of.p99().toNanos())))
                .orElse(NONE);
    }

    private static String share(int count, HttpLoad load) {
        return String.format(
                Locale.ROOT, "%.1f %%", 100.0 * count / load.counts().sent());
    }

    private static String time(Optional<Times> times, Function<Times, Duration> which) {
        return times.map(which)
                .map(time -> String.format(Locale.ROOT, "%.1f ms", time.toNanos() / 1e6))
                .orElse(NONE);
    }

    private static String seconds(Duration time) {
        return time.toSeconds() + " s";
    }

    private static String row(String what, String value, String goal) {
        return "| " + what + " | " + value + " | " + goal + " |\n";
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%,.0f", value);
    }

    /** Puts the section into a page, in place of the one that is there, else before those that come behind it. */
    public static String put(String section, String page) {
        return SECTION.put(section, page);
    }
}
