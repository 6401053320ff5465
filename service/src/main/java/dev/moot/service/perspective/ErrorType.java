package dev.moot.service.perspective;

/** Why the original refuses a request; the name of a constant is its {@code errorType}. */
enum ErrorType {
    COMMENT_EMPTY("Comment must be non-empty."),
    COMMENT_TOO_LONG("Comment text too long."),
    NO_REQUESTED_ATTRIBUTES("Missing requested_attributes"),
    LANGUAGE_NOT_SUPPORTED_BY_ATTRIBUTE("Attribute does not support request languages"),
    LANGUAGE_DETECTION_FAILED("Unable to detect language"),
    INVALID_REQUEST("Invalid request");

    private final String message;

    ErrorType(String message) {
        this.message = message;
    }

    /** What the original says of it, where it says no more. */
    String message() {
        return message;
    }
}
