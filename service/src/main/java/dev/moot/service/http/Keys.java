package dev.moot.service.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.moot.service.settings.CoralSettings;
import dev.moot.service.settings.HttpSettings;
import dev.moot.service.settings.KeySettings;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The keys of the HTTP interface. Where there is none and only this machine can make a request, every request is allowed.
 *
 * <p>Of a key only its SHA-256 is known. That suffices for keys that are random, as those of {@code moot key} are.
 *
 * <p>Thread-safe.
 */
@Singleton
public final class Keys {

    private final Map<String, Key> byHash;
    private final boolean required;

    /**
     * Reads them.
     *
     * <p>Requests of Coral are signed and need no key. So an interface that has only its secret may be reached by others: what
     * needs a key is refused to everybody then.
     *
     * @throws IllegalArgumentException if there is neither, and others could reach the interface
     */
    Keys(HttpSettings http, CoralSettings coral, List<KeySettings> settings) {
        if (settings.isEmpty() && http.enabled() && !coral.isConfigured()) {
            http.requireLoopback("as long as moot.http.keys has no key");
        }
        this.required = !settings.isEmpty() || !http.isLoopback();
        this.byHash = settings.stream()
                .collect(Collectors.toUnmodifiableMap(KeySettings::sha256, Key::new, (first, second) -> {
                    throw new IllegalArgumentException("'moot.http.keys' must have each key once, but '" + first.name()
                            + "' and '" + second.name() + "' have the same sha256");
                }));
    }

    /** Whether a key is asked for at all. */
    public boolean areRequired() {
        return required;
    }

    /** Finds a key; how long that takes says nothing about the others, for nobody chooses a hash. */
    Optional<Key> find(String key) {
        return Optional.ofNullable(byHash.get(sha256(key)));
    }

    /** The SHA-256 of a key in lower-case hexadecimal, as the configuration has it. */
    public static String sha256(String key) {
        return Hashes.of(key.getBytes(UTF_8));
    }
}
