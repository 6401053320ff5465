package dev.moot.service.model;

import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/**
 * The model that labels at present, for those who tell about it.
 *
 * <p>Thread-safe.
 */
@Singleton
public final class CurrentModel {

    private final AtomicReference<Optional<Serving>> serving = new AtomicReference<>(Optional.empty());

    /** Notes that another one labels from now on. */
    public void change(Serving other) {
        serving.set(Optional.of(other));
    }

    /** The one that labels; empty while the first one is being read. */
    public Optional<Serving> serving() {
        return serving.get();
    }
}
