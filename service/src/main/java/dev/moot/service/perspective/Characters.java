package dev.moot.service.perspective;

import java.util.regex.Pattern;

/**
 * Replaces what is no character: half of a surrogate pair, as is left where a client cuts a text within an emoji, and NUL.
 * Who asks for a score may well take an error for a low one, so such a text is scored rather than refused. Offsets into it
 * stay what they are.
 */
final class Characters {

    private static final Pattern NO_CHARACTER = Pattern.compile("[\\p{Cs}\\x00]");
    private static final String REPLACEMENT = "\uFFFD";

    private Characters() {}

    /** A text that is all characters. */
    static String mend(String text) {
        return NO_CHARACTER.matcher(text).replaceAll(REPLACEMENT);
    }
}
