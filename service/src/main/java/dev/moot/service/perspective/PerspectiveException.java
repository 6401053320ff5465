package dev.moot.service.perspective;

import dev.moot.service.perspective.GoogleError.Unsupported;
import java.util.Optional;

/** A request is refused for a reason the Perspective API has a name for. */
final class PerspectiveException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient GoogleError error;

    private PerspectiveException(ErrorType errorType, String message, Optional<Unsupported> unsupported) {
        // It is an answer, not a fault: nobody reads where it was thrown.
        super(errorType.name(), null, false, false);
        this.error = GoogleError.invalid(errorType, message, unsupported);
    }

    /** Refuses a request with the words of the original. */
    static PerspectiveException of(ErrorType errorType) {
        return new PerspectiveException(errorType, errorType.message(), Optional.empty());
    }

    /** Refuses a request that is malformed. */
    static PerspectiveException invalid(String message) {
        return new PerspectiveException(ErrorType.INVALID_REQUEST, message, Optional.empty());
    }

    /** Refuses an attribute in the languages of the request. */
    static PerspectiveException unsupported(String attribute, Languages languages) {
        return new PerspectiveException(
                ErrorType.LANGUAGE_NOT_SUPPORTED_BY_ATTRIBUTE,
                "Attribute " + attribute + " does not support request languages: "
                        + String.join(", ", languages.effective()),
                Optional.of(new Unsupported(languages.detected(), languages.requested(), attribute)));
    }

    /** What is answered. */
    GoogleError error() {
        return error;
    }
}
