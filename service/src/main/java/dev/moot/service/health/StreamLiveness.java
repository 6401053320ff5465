package dev.moot.service.health;

import dev.moot.service.stream.KafkaClients;
import dev.moot.service.stream.WorkerStatus;
import dev.moot.service.stream.Workers;
import io.micronaut.core.async.publisher.Publishers;
import io.micronaut.health.HealthStatus;
import io.micronaut.management.health.indicator.HealthIndicator;
import io.micronaut.management.health.indicator.HealthResult;
import io.micronaut.management.health.indicator.annotation.Liveness;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.reactivestreams.Publisher;

/**
 * Alive means that no worker is stuck. A worker that fails or waits for Kafka is alive: a restart would not help it.
 *
 * <p>Thread-safe.
 */
@Singleton
@Liveness
final class StreamLiveness implements HealthIndicator {

    private final Workers workers;
    private final Duration longestSilence;

    StreamLiveness(Workers workers, KafkaClients clients) {
        this.workers = workers;
        this.longestSilence = clients.maxPollInterval();
    }

    @Override
    public Publisher<HealthResult> getResult() {
        List<String> stuck = workers.statuses().stream()
                .filter(status -> status.silence().compareTo(longestSilence) > 0)
                .map(WorkerStatus::worker)
                .toList();
        return Publishers.just(HealthResult.builder("workers", stuck.isEmpty() ? HealthStatus.UP : HealthStatus.DOWN)
                .details(Map.of("stuck", stuck))
                .build());
    }
}
