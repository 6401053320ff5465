package dev.moot.classifier.law;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Checks values against rules and tells all that is wrong at once. The JSON Schema {@code law-1.json} says the same. */
final class Rules {

    static final int SHORTEST = 5;
    static final int SHORTEST_SENTENCE = 20;
    static final int LONGEST = 600;
    static final int MOST_TEXTS = 100;

    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}\\p{N}]+");

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
        return require(
                        length >= shortest && length <= longest,
                        pointer,
                        "must have " + shortest + " to " + longest + " characters, not " + length)
                .require(
                        value.strip().equals(value) && value.codePoints().noneMatch(Character::isISOControl),
                        pointer,
                        "must be one line without space around it");
    }

    Rules count(String pointer, List<?> values, int least, int most) {
        return require(
                values.size() >= least && values.size() <= most,
                pointer,
                "must have " + least + " to " + most + " items, not " + values.size());
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
        return NO_LETTERS.matcher(text.toLowerCase(Locale.ROOT)).replaceAll("");
    }
}
