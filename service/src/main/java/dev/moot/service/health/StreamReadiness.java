package dev.moot.service.health;

import dev.moot.service.stream.WorkerStatus;
import dev.moot.service.stream.Workers;
import io.micronaut.core.async.publisher.Publishers;
import io.micronaut.health.HealthStatus;
import io.micronaut.management.health.indicator.HealthIndicator;
import io.micronaut.management.health.indicator.HealthResult;
import io.micronaut.management.health.indicator.annotation.Readiness;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.reactivestreams.Publisher;

/**
 * Ready means that comments are being labelled: the model is loaded, this instance has partitions, and no worker is held up.
 *
 * <p>Thread-safe.
 */
@Singleton
@Readiness
public final class StreamReadiness implements HealthIndicator {

    private final Workers workers;

    StreamReadiness(Workers workers) {
        this.workers = workers;
    }

    /** Whether comments are being labelled. */
    public boolean isReady() {
        List<WorkerStatus> statuses = workers.statuses();
        return statuses.stream().anyMatch(status -> !status.partitions().isEmpty())
                && statuses.stream().allMatch(status -> status.problem().isEmpty());
    }

    @Override
    public Publisher<HealthResult> getResult() {
        List<WorkerStatus> statuses = workers.statuses();
        HealthResult.Builder result = HealthResult.builder("stream", isReady() ? HealthStatus.UP : HealthStatus.DOWN);
        return Publishers.just(result.details(
                        statuses.isEmpty()
                                ? Map.of("problem", "starting: waiting for Kafka, its topics or the model")
                                : details(statuses))
                .build());
    }

    private static Map<String, Object> details(List<WorkerStatus> statuses) {
        Map<String, Object> byWorker = new TreeMap<>();
        for (WorkerStatus status : statuses) {
            Map<String, Object> details = new TreeMap<>();
            details.put("partitions", status.partitions());
            status.problem().ifPresent(problem -> details.put("problem", problem));
            byWorker.put(status.worker(), details);
        }
        return byWorker;
    }
}
