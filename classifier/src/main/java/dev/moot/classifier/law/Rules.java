package dev.moot.classifier.law;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Checks values against rules and tells all that is wrong at once. The JSON Schema {@code law-1.json} says the same. */
final class Rules {

    static final int SHORTEST = 5;
    static final int SHORTEST_SENTENCE = 20;
    static final int LONGEST = 600;
    static final int MOST_TEXTS = 100;

    private final List<Violation> violations = new ArrayList<>();

    /** Throws if a rule was broken. */
    void check() {
        if (!violations.isEmpty()) {
            throw new BrokenRuleException(violations);
        }
    }

    Rules require(boolean holds, String pointer, String message) {
        if (!holds) {
            violations.add(new Violation(pointer, message));
        }
        return this;
    }

    /** A text on one line; its length is in code points, as a JSON Schema counts. */
    Rules text(String pointer, String value, int shortest, int longest) {
        int length = value.codePointCount(0, value.length());
        // A message is put together where it is told: ten thousand texts are checked at each start.
        if (length < shortest || length > longest) {
            require(false, pointer, "must have " + shortest + " to " + longest + " characters, not " + length);
        }
        return require(
                value.strip().equals(value) && !hasControlCharacter(value),
                pointer,
                "must be one line without space around it");
    }

    private static boolean hasControlCharacter(String value) {
        for (int i = 0; i < value.length(); i++) {
            if (Character.isISOControl(value.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    Rules count(String pointer, List<?> values, int least, int most) {
        if (values.size() < least || values.size() > most) {
            require(false, pointer, "must have " + least + " to " + most + " items, not " + values.size());
        }
        return this;
    }

    Rules texts(String pointer, List<String> values, int least) {
        count(pointer, values, least, MOST_TEXTS);
        for (int i = 0; i < values.size(); i++) {
            text(pointer + "/" + i, values.get(i), SHORTEST, LONGEST);
        }
        return this;
    }

    /** Texts by pointer that differ in more than case, spaces and punctuation. */
    Rules noneTwice(Map<String, String> texts) {
        Set<String> seen = new HashSet<>();
        texts.forEach((pointer, text) ->
                require(seen.add(letters(text)), pointer, "says again what another text of the entry says"));
        return this;
    }

    private static String letters(String text) {
        String lowerCase = text.toLowerCase(Locale.ROOT);
        StringBuilder letters = new StringBuilder(lowerCase.length());
        for (int i = 0; i < lowerCase.length(); i += Character.charCount(lowerCase.codePointAt(i))) {
            int character = lowerCase.codePointAt(i);
            if (Character.isLetter(character) || isNumber(character)) {
                letters.appendCodePoint(character);
            }
        }
        return letters.toString();
    }

    private static boolean isNumber(int character) {
        return switch (Character.getType(character)) {
            case Character.DECIMAL_DIGIT_NUMBER, Character.LETTER_NUMBER, Character.OTHER_NUMBER -> true;
            default -> false;
        };
    }
}
