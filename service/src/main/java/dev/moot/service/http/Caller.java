package dev.moot.service.http;

import io.micronaut.http.HttpRequest;

/** Who makes a request. */
public final class Caller {

    private static final String ATTRIBUTE = "moot.caller";

    /** Of requests without a key, where none is needed; no key can be called so. */
    private static final String ANYBODY = "";

    private Caller() {}

    /** The name of the key that a request came with; empty if none is needed. */
    public static String of(HttpRequest<?> request) {
        return request.getAttribute(ATTRIBUTE, String.class).orElse(ANYBODY);
    }

    static void set(HttpRequest<?> request, String name) {
        request.setAttribute(ATTRIBUTE, name);
    }
}
