package dev.moot.service.http;

import dev.moot.service.settings.KeySettings;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A key, and how much of its rate is left.
 *
 * <p>Thread-safe.
 */
final class Key {

    private final String name;
    private final Set<Scope> scopes;
    private final Optional<Bucket> rate;

    Key(KeySettings settings) {
        this.name = settings.name();
        this.scopes = settings.scopes().stream().map(Scope::named).collect(Collectors.toUnmodifiableSet());
        int perSecond = settings.requestsPerSecond();
        this.rate = perSecond == 0
                ? Optional.empty()
                : Optional.of(Bucket.builder()
                        .addLimit(limit -> limit.capacity(perSecond).refillGreedy(perSecond, Duration.ofSeconds(1)))
                        .build());
    }

    /** What it is called; not the key itself. */
    String name() {
        return name;
    }

    boolean allows(Scope scope) {
        return scopes.stream().anyMatch(each -> each.allows(scope));
    }

    /**
     * Takes a request off its rate.
     *
     * @return after which time the next one may be made, if this one may not
     */
    Optional<Duration> take() {
        return rate.map(bucket -> bucket.tryConsumeAndReturnRemaining(1))
                .filter(probe -> !probe.isConsumed())
                .map(ConsumptionProbe::getNanosToWaitForRefill)
                .map(Duration::ofNanos);
    }
}
