package dev.moot.classifier.law;

/**
 * A rule that a value breaks.
 *
 * @param pointer where the value is, as a JSON Pointer (RFC 6901) such as {@code /authorities/0/url}
 * @param message what is wrong
 */
record Violation(String pointer, String message) {

    Violation below(String parent) {
        return new Violation(parent + pointer, message);
    }

    @Override
    public String toString() {
        return pointer.isEmpty() ? message : "'" + pointer.substring(1).replace('/', '.') + "' " + message;
    }
}
