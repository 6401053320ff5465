package dev.moot.benchmark.report;

import dev.moot.benchmark.peer.EncoderComparison;
import dev.moot.benchmark.stream.StreamResults;
import dev.moot.benchmark.stream.TierSpeed;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Writes the results as docs/PERFORMANCE.md. */
public final class PerformancePage {

    /** The first line of the last section. */
    static final String LAST_HEADING = "## What to know\n";

    private static final String COMMAND = "mvn -q -Pbenchmark -pl benchmark -am -DskipTests verify";

    private static final String FAST = "classify fast 256";

    private PerformancePage() {}

    /** The page, in Markdown. */
    public static String of(Results results) {
        return """
                # Performance

                This page is written by the benchmark; to measure on your machine and write it anew:

                ```
                %s
                ```

                It takes half an hour. Leave the machine alone meanwhile.

                | | |
                |---|---|
                | machine | %s |
                | commit | %s |
                | model | %s |
                | comments | authored ones, %.0f words on average, as long as those on news sites; one in seven is rude |

                ## The library, on one thread

                | | comments/s | goal |
                |---|---:|---:|
                %s
                `classify` is everything from text to labels, spans and claims included, by the tiers named; the number behind
                them is how many comments are in one call. `classifyWithoutLaw` is the fast tier with 256 and no knowledge base;
                `law` is the step that only comments go through which the networks let through to it, retrieval and
                judgement. The rest are steps of it. fastText is `fasttext predict-prob` on the same texts in
                the same run, without the time it takes to load its model; its model is character n-grams of 3 to 5 and
                word pairs, three labels.

                %s## From Kafka to Kafka

                Broker, `moot serve` and the program that posts comments and reads labels are three processes on this
                machine. Labels are read as others would read them: once their transaction is committed. Before the speed is
                measured the service works at full load for a minute. The cascade is how the service comes; `--tier fast` leaves
                the encoder out.

                | | | goal |
                |---|---:|---:|
                %s
                The loop without the model is the same service with a model that gives every comment the same labels. The time
                to label a comment runs from the moment it was due to be posted, so that a stall cannot hide itself. The first
                start is one without the archive of classes that `./moot demo` leaves behind.

                %s
                * Throughput comes from batches: a call of the networks costs the same for one comment as for 32. The service
                  batches what has arrived within its commit interval (`moot.stream.commit-interval`, 25 ms), so it is at its
                  most efficient under load.
                * ND4J runs on one OpenMP thread per Java thread (`OMP_NUM_THREADS=1`, which the launcher sets): with more,
                  threads wait for each other and small networks take several times longer.
                * More processors: `moot.stream.workers` is one per processor by default, and instances share the partitions.
                """.formatted(
                        COMMAND,
                        results.machine().describe(),
                        results.commit(),
                        results.model(),
                        results.meanWords(),
                        library(results),
                        encoder(results),
                        stream(results.stream()),
                        LAST_HEADING);
    }

    private static String library(Results results) {
        List<String> rows = new ArrayList<>();
        results.library()
                .forEach((what, perSecond) ->
                        rows.add(row(what, number(perSecond), what.equals(FAST) ? "≥ 15,000" : "")));
        results.fastText().ifPresent(fastText -> {
            rows.add(row("fastText", number(fastText), ""));
            double ratio = results.library().getOrDefault(FAST, 0.0) / fastText;
            rows.add(row(FAST + " : fastText", String.format(Locale.ROOT, "%.2f", ratio), "≥ 1.5"));
        });
        return String.join("", rows);
    }

    private static String encoder(Results results) {
        return results.encoder()
                .map(it -> """
                        ## The encoder

                        The public weights of the encoder, all six layers, 32 comments a call, on one thread: Moot's forward pass and
                        ONNX Runtime, by turns in one run, in comments a second of processor time.

                        | | Moot, float32 | Moot, bfloat16 | ONNX Runtime, float32 | ratio in float32 | goal |
                        |---|---:|---:|---:|---:|---:|
                        %s%s
                        ONNX Runtime pads a batch to its longest comment; Moot does not. bfloat16 is what the service takes where the
                        processor has instructions for it (`moot.precision`).

                        """.formatted(
                                speeds("as comments arrive", it.arriving()), speeds("sorted by length", it.sorted())))
                .orElse("");
    }

    private static String speeds(String what, EncoderComparison.Speeds speeds) {
        return String.format(
                Locale.ROOT,
                "| %s | %.1f | %s | %.1f | %.2f | ≥ 1.0 |%n",
                what,
                speeds.moot(),
                speeds.rounded().isPresent()
                        ? String.format(Locale.ROOT, "%.1f", speeds.rounded().getAsDouble())
                        : "not on this processor",
                speeds.peer(),
                speeds.ratio());
    }

    private static String stream(StreamResults stream) {
        return tier("cascade", stream.cascade(), "≥ 800", "")
                + tier("fast tier only", stream.fast(), "≥ 8,000", "< 100 ms")
                + row(
                        "comments/s without the model",
                        number(stream.withoutModel().perSecond()),
                        "")
                + row("ready after", ready(stream.ready()), "≤ 6 s")
                + row("ready after, the first time ever", ready(List.of(stream.firstReady())), "")
                + row(
                        "resident memory at most",
                        stream.mostMemory().isPresent()
                                ? number(stream.mostMemory().getAsLong() / 1e6) + " MB"
                                : "unknown here",
                        "< 700 MB");
    }

    private static String tier(String tiers, TierSpeed speed, String goal, String goalOfP99) {
        String pace = " at " + number(speed.commentsPerSecond()) + "/s, " + tiers;
        return row("comments/s, " + tiers, number(speed.throughput().perSecond()), goal)
                + row(
                        "comments per CPU-second of the service, " + tiers,
                        number(speed.throughput().perCpuSecond()),
                        "")
                + row("time to label, p50" + pace, millis(speed.p50()), "")
                + row("time to label, p99" + pace, millis(speed.p99()), goalOfP99);
    }

    private static String ready(List<Duration> times) {
        return String.join(
                ", ",
                times.stream()
                        .map(time -> String.format(Locale.ROOT, "%.1f s", time.toMillis() / 1000.0))
                        .toList());
    }

    private static String row(String what, String value, String goal) {
        return "| " + what + " | " + value + " | " + goal + " |\n";
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%,.0f", value);
    }

    private static String millis(Duration time) {
        return String.format(Locale.ROOT, "%.0f ms", time.toNanos() / 1e6);
    }
}
