package dev.moot.service.perspective;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Optional;

/**
 * The body of an error, as Google's APIs write it.
 *
 * @param error all of it
 * @see <a href="https://google.aip.dev/193">AIP-193, Errors</a>
 */
record GoogleError(Status error) {

    /**
     * What went wrong.
     *
     * @param code the HTTP status
     * @param message the same for a human reader
     * @param status the name of a {@code google.rpc.Code}
     * @param details more for programs; left out where there is none
     */
    record Status(int code, String message, String status, List<Detail> details) {}

    /**
     * What the Perspective API adds.
     *
     * @param type names the kind of object
     * @param errorType an {@link ErrorType}
     * @param unsupported for {@link ErrorType#LANGUAGE_NOT_SUPPORTED_BY_ATTRIBUTE}: what is not supported
     */
    record Detail(
            @JsonProperty("@type") String type,
            ErrorType errorType,

            @JsonProperty("languageNotSupportedByAttributeError")
            Optional<Unsupported> unsupported) {

        private static final String TYPE = "type.googleapis.com/google.commentanalyzer.v1alpha1.Error";

        Detail(ErrorType errorType, Optional<Unsupported> unsupported) {
            this(TYPE, errorType, unsupported);
        }
    }

    /**
     * An attribute that there is not in these languages.
     *
     * @param detectedLanguages the languages the comment seems to be in
     * @param requestedLanguages those the client named
     * @param attribute the attribute
     */
    record Unsupported(List<String> detectedLanguages, List<String> requestedLanguages, String attribute) {}

    private static final int BAD_REQUEST = 400;

    /** An error of the request. */
    static GoogleError invalid(ErrorType errorType, String message, Optional<Unsupported> unsupported) {
        return new GoogleError(
                new Status(BAD_REQUEST, message, "INVALID_ARGUMENT", List.of(new Detail(errorType, unsupported))));
    }

    /** Any other error. */
    static GoogleError of(int code, String message, String status) {
        return new GoogleError(new Status(code, message, status, List.of()));
    }
}
