package dev.moot.service.model;

import dev.moot.service.model.Serving.Advising;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Hands a thread its classifier, and another one when the model is changed: that one is made beforehand, so no comment waits.
 *
 * <p>{@link #change} may be called from any thread, the rest by that thread.
 */
public final class Relay {

    private final AtomicReference<Serving> serving;
    private final AtomicReference<Optional<Advising>> next = new AtomicReference<>(Optional.empty());

    /** Hands out classifiers of this model first. */
    public Relay(Serving first) {
        this.serving = new AtomicReference<>(first);
    }

    /** A classifier to start with. */
    public Advising first() {
        return serving.get().prepare();
    }

    /** The classifier to go on with: the one at hand, or that of a model that has come since. The former is closed then. */
    public Advising next(Advising present) {
        Optional<Advising> changed = next.getAndSet(Optional.empty());
        changed.ifPresent(it -> present.close());
        return changed.orElse(present);
    }

    /** Makes a classifier of another model, for the thread's next batch. */
    public void change(Serving other) {
        Advising prepared = other.prepare();
        serving.set(other);
        next.getAndSet(Optional.of(prepared)).ifPresent(Advising::close);
    }
}
