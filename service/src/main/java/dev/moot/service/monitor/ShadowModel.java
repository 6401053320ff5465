package dev.moot.service.monitor;

import dev.moot.classifier.Attribute;
import dev.moot.classifier.Classifier;
import dev.moot.classifier.Comment;
import dev.moot.classifier.Labels;
import dev.moot.classifier.ModelDescription;
import dev.moot.classifier.model.Model;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A second model that labels silently what the first one has labelled, and counts where they differ: what a new model would
 * change, before it is trusted. It works behind the stream on a thread of its own, and what it cannot keep up with is left out
 * and counted.
 *
 * <p>Thread-safe.
 */
@Singleton
public final class ShadowModel implements LabelObserver, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ShadowModel.class);
    private static final int BATCHES_WAITING = 8;
    private static final double[] SHIFTS = {0.01, 0.02, 0.05, 0.1, 0.2, 0.3, 0.5, 1};

    private record Batch(List<Comment> comments, List<Optional<Labels>> labels) {}

    private final MeterRegistry registry;
    private final Counter compared;
    private final Counter dropped;
    private final BlockingQueue<Batch> waiting = new ArrayBlockingQueue<>(BATCHES_WAITING);
    private volatile Optional<Thread> thread = Optional.empty();

    ShadowModel(MeterRegistry registry) {
        this.registry = registry;
        this.compared = Counter.builder("moot.shadow.comments")
                .description("Comments both models have labelled")
                .register(registry);
        this.dropped = Counter.builder("moot.shadow.dropped")
                .description("Comments the shadow model was too slow for")
                .register(registry);
    }

    /** Starts to compare with this model. */
    public synchronized void start(Model shadow) {
        Thread working = new Thread(() -> work(shadow), "moot-shadow");
        working.setDaemon(true);
        working.start();
        thread = Optional.of(working);
        ModelDescription description = shadow.description();
        LOG.atInfo()
                .addKeyValue("event", "shadow-started")
                .addKeyValue("model", description.name())
                .addKeyValue("version", description.version())
                .addKeyValue("hash", description.hash())
                .log("model {} {} labels in the shadow", description.name(), description.version());
    }

    @Override
    public void labelled(List<Comment> comments, List<Optional<Labels>> labels) {
        if (thread.isPresent() && !waiting.offer(new Batch(comments, labels))) {
            dropped.increment(comments.size());
        }
    }

    private void work(Model shadow) {
        try (Classifier classifier = shadow.newClassifier()) {
            while (true) {
                Batch batch = waiting.take();
                try {
                    compare(batch.labels(), classifier.classify(batch.comments()));
                } catch (RuntimeException | StackOverflowError e) {
                    // Not its message: it may quote a comment.
                    String reason = e.getClass().getName();
                    LOG.atWarn()
                            .addKeyValue("event", "shadow-failed")
                            .addKeyValue("reason", reason)
                            .log("the shadow model fails on a batch: {}", reason);
                    dropped.increment(batch.comments().size());
                }
            }
        } catch (InterruptedException e) {
            LOG.debug("the shadow model ends");
        }
    }

    private void compare(List<Optional<Labels>> ours, List<Labels> shadows) {
        for (int i = 0; i < shadows.size(); i++) {
            if (ours.get(i).isPresent()) {
                compare(ours.get(i).get(), shadows.get(i));
                compared.increment();
            }
        }
    }

    private void compare(Labels ours, Labels shadows) {
        ours.civility().scores().forEach((attribute, score) -> {
            Double other = shadows.civility().scores().get(attribute);
            if (other != null) {
                shift(attribute).record(Math.abs(other - score));
                if (ours.civility().flags().contains(attribute)
                        != shadows.civility().flags().contains(attribute)) {
                    disagreement(attribute.name()).increment();
                }
            }
        });
        if (ours.law().verdict() != shadows.law().verdict()) {
            disagreement("LAW").increment();
        }
    }

    private DistributionSummary shift(Attribute attribute) {
        return DistributionSummary.builder("moot.shadow.shift")
                .description("By how much the shadow model's score differs")
                .tag("attribute", attribute.name())
                .serviceLevelObjectives(SHIFTS)
                .register(registry);
    }

    private Counter disagreement(String of) {
        return Counter.builder("moot.shadow.disagreements")
                .description("Comments one model flags and the other does not, or whose legal verdicts differ")
                .tag("attribute", of)
                .register(registry);
    }

    @Override
    public synchronized void close() {
        thread.ifPresent(Thread::interrupt);
        thread = Optional.empty();
    }
}
