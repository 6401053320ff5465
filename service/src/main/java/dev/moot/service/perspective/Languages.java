package dev.moot.service.perspective;

import java.util.List;
import java.util.Locale;

/**
 * The languages of a comment.
 *
 * @param requested those the client names, as it writes them
 * @param detected that which it seems to be in; empty where it has no letters
 */
record Languages(List<String> requested, List<String> detected) {

    /** The language of Moot's models. */
    static final String ENGLISH = "en";

    /**
     * What a request names.
     *
     * @param request a request with the field {@code languages}
     */
    static List<String> requested(Message request) {
        return request.strings("languages").stream().map(Message::quoted).toList();
    }

    /** Those that count: what the client says, else what was detected. */
    List<String> effective() {
        return requested.isEmpty() ? detected : requested;
    }

    /**
     * Checks that a comment can be scored.
     *
     * @param attribute the attribute asked for, or one of them
     * @return this
     * @throws PerspectiveException if it is not in English, or has no letters and no language
     */
    Languages requireEnglish(String attribute) {
        if (effective().isEmpty()) {
            throw PerspectiveException.of(ErrorType.LANGUAGE_DETECTION_FAILED);
        }
        if (effective().stream().noneMatch(Languages::isEnglish)) {
            throw PerspectiveException.unsupported(attribute, this);
        }
        return this;
    }

    private static boolean isEnglish(String tag) {
        return Locale.forLanguageTag(tag).getLanguage().equals(ENGLISH);
    }
}
