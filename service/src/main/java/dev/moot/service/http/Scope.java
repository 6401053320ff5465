package dev.moot.service.http;

import java.util.Locale;

/** What a key may be used for. */
public enum Scope {
    /** To have comments labelled, and to read the law and the model. */
    ANALYZE,
    /** To tell what moderators decided, and to draft statements of their reasons. */
    DECIDE,
    /** All of that, and to look into how the model was measured. */
    ADMIN;

    /** Whether a key of this scope may be used for that of another one. */
    boolean allows(Scope asked) {
        return this == ADMIN || this == asked;
    }

    /** What it is called in the configuration. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Scope named(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }
}
