package dev.moot.benchmark.soak;

import dev.moot.benchmark.stream.CommentEvents;
import dev.moot.benchmark.stream.Feed;
import dev.moot.benchmark.stream.Latencies;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/** Puts the service under load, steady and too much, while things die, and counts. */
public final class Soak {

    private static final String RUN = "soak";
    private static final int LINGER_MILLIS = 5;
    private static final Duration BETWEEN_READINGS = Duration.ofSeconds(5);
    private static final Duration BETWEEN_REPORTS = Duration.ofSeconds(15);

    private final SoakPlan plan;
    private final List<String> texts;
    private final Consumer<String> progress;

    /**
     * Prepares it.
     *
     * @param texts comments to post, by turns
     * @param progress is told what is going on, a line at a time, on any thread
     */
    public Soak(SoakPlan plan, List<String> texts, Consumer<String> progress) {
        this.plan = plan;
        this.texts = List.copyOf(texts);
        this.progress = progress;
    }

    /** Whether this system tells of the memory of processes as Linux does. */
    public static boolean isPossible() {
        return MemoryWatch.isPossible();
    }

    /**
     * Runs it.
     *
     * @param launcher the program {@code moot}
     * @param directory gets the broker's data and logs; no blank in its name
     * @throws IllegalStateException if something fails that should not, such as a process that does not start
     */
    public SoakResults run(Path launcher, Path directory) {
        progress.accept("starts a broker and two instances of the service");
        try (Site site = Site.start(launcher, directory)) {
            // Stopped from outside, it leaves no processes behind.
            Runtime.getRuntime().addShutdownHook(new Thread(site::close, "soak-stop"));
            return run(site);
        }
    }

    private SoakResults run(Site site) {
        AtomicReference<Latencies> latencies = new AtomicReference<>(new Latencies());
        double maximum;
        SoakResults.Steady steady;
        MemoryWatch memory;
        SoakResults.Overload overload;
        int posted;
        try (Feed feed = new Feed(
                site.bootstrapServers(),
                RUN,
                texts,
                LINGER_MILLIS,
                (number, nanoseconds) -> latencies.get().add(nanoseconds))) {
            maximum = maximum(feed);
            memory = site.watchSurvivor();
            steady = steady(site, feed, memory, SoakPlan.share(maximum, SoakPlan.STEADY_PERCENT), latencies.get());
            latencies.set(new Latencies());
            overload = overload(feed, SoakPlan.share(maximum, SoakPlan.OVERLOAD_PERCENT));
            posted = feed.posted();
        }
        MemoryTrends trends = MemoryTrends.of(
                memory.readings(),
                plan.warmUp(),
                site.survivor().memory("VmHWM").orElseThrow());
        site.stopInstances();
        progress.accept("counts");
        return new SoakResults(plan, maximum, steady, trends, overload, count(site.bootstrapServers(), posted));
    }

    private double maximum(Feed feed) {
        progress.accept("warms up for " + plan.maximum().toSeconds() + " s");
        feed.keepBusy(plan.maximum());
        progress.accept("measures the maximum for " + plan.maximum().toSeconds() + " s");
        int before = feed.labelled();
        long begin = System.nanoTime();
        feed.keepBusy(plan.maximum());
        double maximum = (feed.labelled() - before) / ((System.nanoTime() - begin) / 1e9);
        feed.awaitLabels();
        return maximum;
    }

    private SoakResults.Steady steady(Site site, Feed feed, MemoryWatch memory, int perSecond, Latencies latencies) {
        progress.accept("posts " + perSecond + " comments/s for " + clock(plan.steady()));
        int before = feed.posted();
        long begin = System.nanoTime();
        try (Repeating meanwhile = new Repeating()) {
            meanwhile.every(BETWEEN_READINGS, memory::read);
            meanwhile.every(BETWEEN_REPORTS, () -> report(feed, begin, memory.readings()));
            meanwhile.every(plan.workerKills(), () -> {
                site.killWorker();
                progress.accept("an instance was killed, and takes comments again");
            });
            meanwhile.every(plan.brokerKills(), () -> {
                site.killBroker();
                progress.accept("the broker was killed, and serves again");
            });
            feed.pace(perSecond, plan.steady());
        }
        feed.awaitLabels();
        return new SoakResults.Steady(
                perSecond,
                feed.posted() - before,
                site.workerKills(),
                site.brokerKills(),
                latencies.percentile(0.5),
                latencies.percentile(0.99),
                latencies.percentile(1));
    }

    private SoakResults.Overload overload(Feed feed, int perSecond) {
        progress.accept("posts " + perSecond + " comments/s for " + clock(plan.overload()));
        int before = feed.posted();
        long begin = System.nanoTime();
        try (Repeating meanwhile = new Repeating()) {
            meanwhile.every(BETWEEN_REPORTS, () -> report(feed, begin, List.of()));
            feed.pace(perSecond, plan.overload());
            int waiting = feed.posted() - feed.labelled();
            progress.accept("waits for " + waiting + " comments to be labelled");
            long end = System.nanoTime();
            feed.awaitLabels();
            return new SoakResults.Overload(
                    perSecond, feed.posted() - before, waiting, Duration.ofNanos(System.nanoTime() - end));
        }
    }

    private void report(Feed feed, long begin, List<MemoryReading> readings) {
        int posted = feed.posted();
        String memory = readings.isEmpty() ? "" : ", " + describe(readings.get(readings.size() - 1));
        progress.accept(clock(Duration.ofNanos(System.nanoTime() - begin)) + ": " + posted + " posted, "
                + (posted - feed.labelled()) + " waiting" + memory);
    }

    private static String describe(MemoryReading reading) {
        return String.format(
                Locale.ROOT,
                "%.0f MB resident, %.0f MB in the heap, %.0f MB outside",
                reading.resident() / 1e6,
                reading.heap() / 1e6,
                reading.outside() / 1e6);
    }

    private SoakResults.Counts count(String bootstrapServers, int posted) {
        TopicReader topics = new TopicReader(bootstrapServers);
        CommentEvents events = new CommentEvents(RUN, texts);
        LabelCount labels = new LabelCount(posted);
        topics.read("moot.labels", record -> labels.add(events.number(record.key())));
        return new SoakResults.Counts(
                posted,
                topics.count("moot.comments"),
                labels.missing(),
                labels.repeated(),
                labels.strange(),
                topics.count("moot.rejected"));
    }

    private static String clock(Duration time) {
        return String.format(Locale.ROOT, "%d:%02d", time.toMinutes(), time.toSecondsPart());
    }
}
