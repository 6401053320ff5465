package dev.moot.service.coral;

import dev.moot.service.settings.CoralSettings.Treatment;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Counts and times what Coral is answered.
 *
 * <p>Thread-safe.
 */
@Singleton
final class CoralMetrics {

    private final MeterRegistry registry;
    private final Timer time;

    CoralMetrics(MeterRegistry registry) {
        this.registry = registry;
        this.time = Timer.builder("moot.coral.time")
                .description("Time from a request of Coral to its answer")
                .serviceLevelObjectives(Stream.of(5, 10, 25, 50, 100, 150, 200, 500)
                        .map(Duration::ofMillis)
                        .toArray(Duration[]::new))
                .register(registry);
    }

    void answered(Treatment treatment, Duration took) {
        time.record(took);
        Counter.builder("moot.coral.answers")
                .description("Answers to Coral, by what becomes of the comment")
                .tag("action", treatment.name().toLowerCase(Locale.ROOT))
                .register(registry)
                .increment();
    }

    /**
     * Counts a comment on which Moot has nothing to say.
     *
     * @param reason an error code
     */
    void passed(String reason, Duration took) {
        time.record(took);
        Counter.builder("moot.coral.passed")
                .description("Comments of Coral that were let pass unlabelled, by the reason")
                .tag("reason", reason)
                .register(registry)
                .increment();
    }
}
