package dev.moot.service.http;

import dev.moot.service.intake.ErrorCode;
import dev.moot.service.intake.Intake;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What is wrong with a request.
 *
 * @param code the stable code
 * @param status the HTTP status
 * @param title what the code means
 * @param detail the same of this request; never holds text of a comment, an author or a key
 * @param retryAfter when to try again, where that may help
 */
public record Problem(String code, int status, String title, String detail, Optional<Duration> retryAfter) {

    /** Names the kind of problem; {@code docs/http.md} has a row for each. */
    private static final String TYPE = "urn:moot:error:";

    /** A problem of the request itself. */
    public static Problem of(RequestError error, String detail) {
        return new Problem(error.code(), error.status(), error.meaning(), detail, Optional.empty());
    }

    /** A problem of which there is no more to say than its code does. */
    public static Problem of(RequestError error) {
        return of(error, error.meaning());
    }

    /** A problem of the comment in the request. */
    public static Problem of(Intake.Refused refused) {
        ErrorCode code = refused.code();
        int status = switch (code) {
            case RECORD_TOO_LARGE -> RequestError.REQUEST_TOO_LARGE.status();
            case CLASSIFICATION_FAILED -> 422;
            default -> RequestError.INVALID_REQUEST.status();
        };
        return new Problem(code.code(), status, code.meaning(), refused.message(), Optional.empty());
    }

    /**
     * The problem as RFC 9457 has it, for the body of an answer.
     *
     * @see <a href="https://www.rfc-editor.org/rfc/rfc9457">RFC 9457, Problem Details for HTTP APIs</a>
     */
    public Map<String, Object> fields() {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("type", TYPE + code);
        fields.put("title", title);
        fields.put("status", status);
        fields.put("detail", detail);
        fields.put("code", code);
        return fields;
    }

    /** The same, with word of when to try again. */
    public Problem retryAfter(Duration pause) {
        return new Problem(code, status, title, detail, Optional.of(pause));
    }
}
