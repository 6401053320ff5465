package dev.moot.service.http;

/**
 * Why a request was refused, where that is not the fault of a comment: those have the codes of {@link
 * dev.moot.service.intake.ErrorCode}, none of which is repeated here.
 *
 * <p>The name of a constant is its code, as stable as those. {@code docs/http.md} says when each is given.
 */
public enum RequestError {
    INVALID_REQUEST(400, "a field of the request cannot be used"),
    UNKNOWN_FIELD(400, "a field that the request does not have"),
    UNAUTHENTICATED(401, "no key, or one that is not known"),
    FORBIDDEN(403, "the key has not the scope, or a page of another site asks"),
    NOT_FOUND(404, "nothing is here"),
    METHOD_NOT_ALLOWED(405, "another method is to be used here"),
    NOT_ACCEPTABLE(406, "no media type that the client takes"),
    REQUEST_TOO_LARGE(413, "the body is longer than 1,048,576 bytes, or the headers than 16,384"),
    UNSUPPORTED_MEDIA_TYPE(415, "the body is not application/json"),
    NOT_MEASURED(422, "the model was not measured for this attribute"),
    UNREACHABLE_TARGET(422, "no threshold reaches the recall or precision asked for"),
    IDEMPOTENCY_KEY_REUSED(422, "the Idempotency-Key came with another request before"),
    RATE_LIMITED(429, "more requests than the key allows"),
    INTERNAL_ERROR(500, "a fault of Moot's"),
    OVERLOADED(503, "too many comments are waiting"),
    STARTING(503, "the model is not loaded yet"),
    KAFKA_UNAVAILABLE(503, "Kafka did not take it in time");

    private final int status;
    private final String meaning;

    RequestError(int status, String meaning) {
        this.status = status;
        this.meaning = meaning;
    }

    /** The code as it is sent. */
    public String code() {
        return name();
    }

    /** The HTTP status it comes with. */
    public int status() {
        return status;
    }

    /** What it means, in one line. */
    public String meaning() {
        return meaning;
    }

    /** The error that goes with a status that the framework answers by itself. */
    static RequestError of(int status) {
        return switch (status) {
            case 401 -> UNAUTHENTICATED;
            case 403 -> FORBIDDEN;
            case 404 -> NOT_FOUND;
            case 405 -> METHOD_NOT_ALLOWED;
            case 406 -> NOT_ACCEPTABLE;
            case 413 -> REQUEST_TOO_LARGE;
            case 415 -> UNSUPPORTED_MEDIA_TYPE;
            case 429 -> RATE_LIMITED;
            case 503 -> OVERLOADED;
            default -> status < 500 ? INVALID_REQUEST : INTERNAL_ERROR;
        };
    }
}
