package dev.moot.service.metrics;

import dev.moot.classifier.ModelDescription;
import dev.moot.service.intake.ErrorCode;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The meters of the stream. Records are counted when their transaction is committed: what the counters say is what readers
 * of the topics can see.
 *
 * <p>Thread-safe.
 */
@Singleton
public final class StreamMetrics {

    private static final Duration[] TIMES = millis(1, 2, 5, 10, 25, 50, 100, 250, 500, 1_000, 5_000);

    private final MeterRegistry registry;
    private final Counter in;
    private final Counter labelled;
    private final Counter deleted;
    private final Counter committed;
    private final Counter aborted;
    private final Counter restarts;
    private final Counter modelChanges;
    private final Counter modelRefusals;
    private final Map<ErrorCode, Counter> rejected = new EnumMap<>(ErrorCode.class);
    private final Map<Step, Timer> steps = new EnumMap<>(Step.class);
    private final DistributionSummary batchSize;
    private final Timer delay;
    private Optional<Gauge> modelInfo = Optional.empty();
    private final Map<Integer, Lag> lags = new ConcurrentHashMap<>();

    /** Registers the meters. */
    public StreamMetrics(MeterRegistry registry) {
        this.registry = registry;
        in = counter("moot.records.in", "Records taken from the topic of comments");
        labelled = counter("moot.records.labelled", "Labels published");
        deleted = counter("moot.records.deleted", "Labels withdrawn because their comment is deleted");
        committed = counter("moot.transactions.committed", "Transactions committed");
        aborted = counter("moot.transactions.aborted", "Transactions given up and repeated");
        restarts = counter("moot.worker.restarts", "Workers that failed and were started again");
        modelChanges = counter("moot.model.changes", "Models that took over while comments were being labelled");
        modelRefusals = counter("moot.model.refused", "Model files that were refused; the one before labels on");
        for (ErrorCode code : ErrorCode.values()) {
            rejected.put(
                    code,
                    Counter.builder("moot.records.rejected")
                            .description("Records published to the topic of rejected records, by error code")
                            .tag("code", code.code())
                            .register(registry));
        }
        for (Step step : Step.values()) {
            steps.put(
                    step,
                    Timer.builder("moot.step")
                            .description("Time a batch spends in a step")
                            .tag("step", step.tag())
                            .serviceLevelObjectives(TIMES)
                            .register(registry));
        }
        batchSize = DistributionSummary.builder("moot.batch.size")
                .description("Comments the classifier gets at once")
                .serviceLevelObjectives(1, 4, 16, 64, 256, 1024)
                .register(registry);
        delay = Timer.builder("moot.label.delay")
                .description("Time from a record's timestamp to its label's commit")
                .serviceLevelObjectives(TIMES)
                .register(registry);
    }

    private static Duration[] millis(long... millis) {
        Duration[] durations = new Duration[millis.length];
        for (int i = 0; i < millis.length; i++) {
            durations[i] = Duration.ofMillis(millis[i]);
        }
        return durations;
    }

    private Counter counter(String name, String description) {
        return Counter.builder(name).description(description).register(registry);
    }

    /** Shows which model labels from now on, with which knowledge base, as tags of a gauge that is always 1. */
    public synchronized void model(ModelDescription model) {
        modelInfo.ifPresent(registry::remove);
        modelInfo = Optional.of(Gauge.builder("moot.model.info", () -> 1)
                .description("The model that labels")
                .tags("name", model.name(), "version", model.version(), "hash", model.hash())
                .tag("knowledge", model.knowledge().orElse(""))
                .register(registry));
    }

    /** Counts a model that took over from another one. */
    public void modelChanged() {
        modelChanges.increment();
    }

    /** Counts a model file that was refused. */
    public void modelRefused() {
        modelRefusals.increment();
    }

    /** Times a step of a batch. */
    public void step(Step step, Duration took) {
        steps.get(step).record(took);
    }

    /** Notes how many comments the classifier got at once. */
    public void batch(int size) {
        batchSize.record(size);
    }

    /** Counts a committed transaction and what is in it. */
    public void committed(Tally tally) {
        committed.increment();
        in.increment(tally.records());
        labelled.increment(tally.labelled());
        deleted.increment(tally.deleted());
        count("moot.labels.flagged", "Labels with this flag", "attribute", tally.flags());
        count("moot.labels.law", "Labels with this verdict on the law", "verdict", tally.verdicts());
        count("moot.labels.suggested", "Labels with this advice", "action", tally.actions());
        count("moot.labels.tier", "Labels by the tier that gave them", "tier", tally.tiers());
        tally.rejected().forEach((code, count) -> rejected.get(code).increment(count));
        long now = System.currentTimeMillis();
        tally.timestamps().forEach(timestamp -> delay.record(Duration.ofMillis(Math.max(0, now - timestamp))));
    }

    private void count(String name, String description, String tag, Map<String, Integer> counts) {
        counts.forEach((value, count) -> Counter.builder(name)
                .description(description)
                .tag(tag, value)
                .register(registry)
                .increment(count));
    }

    /** Counts a transaction that was given up. */
    public void aborted() {
        aborted.increment();
    }

    /** Counts a worker that is started again. */
    public void restarted() {
        restarts.increment();
    }

    /** Shows how many records of an assigned partition are not read yet. */
    public void lag(int partition, long records) {
        lags.computeIfAbsent(partition, this::register).records().set(records);
    }

    /** Shows nothing more of a partition that is another instance's now. */
    public void dropLag(int partition) {
        Lag lag = lags.remove(partition);
        if (lag != null) {
            registry.remove(lag.gauge());
        }
    }

    private Lag register(int partition) {
        AtomicLong records = new AtomicLong();
        return new Lag(
                records,
                Gauge.builder("moot.consumer.lag", records, AtomicLong::get)
                        .description("Records of an assigned partition that are not read yet")
                        .tag("partition", Integer.toString(partition))
                        .register(registry));
    }

    private record Lag(AtomicLong records, Gauge gauge) {}
}
