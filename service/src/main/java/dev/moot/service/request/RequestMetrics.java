package dev.moot.service.request;

import dev.moot.classifier.Comment;
import dev.moot.classifier.Labels;
import dev.moot.service.monitor.DriftMonitor;
import dev.moot.service.monitor.ShadowModel;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/**
 * Counts what is labelled on request, and shows it to those who watch the model.
 *
 * <p>Thread-safe.
 */
@Singleton
final class RequestMetrics {

    private final MeterRegistry registry;
    private final DriftMonitor drift;
    private final ShadowModel shadow;
    private final Counter labelled;
    private final Counter refused;
    private final DistributionSummary batchSize;

    RequestMetrics(MeterRegistry registry, DriftMonitor drift, ShadowModel shadow) {
        this.registry = registry;
        this.drift = drift;
        this.shadow = shadow;
        this.labelled = counter("moot.request.labelled", "Comments labelled on request");
        this.refused = counter("moot.request.refused", "Comments refused because too many were waiting");
        this.batchSize = DistributionSummary.builder("moot.request.batch.size")
                .description("Comments labelled together on request")
                .serviceLevelObjectives(1, 2, 4, 8, 16, 32)
                .register(registry);
    }

    private Counter counter(String name, String description) {
        return Counter.builder(name).description(description).register(registry);
    }

    void watch(Waiting waiting) {
        Gauge.builder("moot.request.waiting", waiting, Waiting::size)
                .description("Comments that wait to be labelled on request")
                .register(registry);
    }

    void labelled(List<Comment> comments, List<Optional<Labels>> labels) {
        labelled.increment((double) labels.stream().filter(Optional::isPresent).count());
        batchSize.record(comments.size());
        drift.labelled(comments, labels);
        shadow.labelled(comments, labels);
    }

    void refused(int comments) {
        refused.increment(comments);
    }
}
