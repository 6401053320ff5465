package dev.moot.classifier.text;

import java.util.HashMap;
import java.util.Map;

/**
 * Cyrillic and Greek letters that imitate Latin ones, a subset of the confusables of Unicode Technical Standard 39.
 *
 * <p>Lower case only, as the text has been lower-cased before.
 */
final class Lookalikes {

    private static final String FOREIGN = "аеорсухіѕјһԁԛԝвнкмтзгпиєαεορτυχικνβηγωϲյօոս";
    private static final String LATIN = "aeopcyxisjhdqwbhkmtzrnueaeoptuxikvbnywcjonu";
    private static final Map<Character, Character> TO_LATIN = new HashMap<>();

    static {
        for (int i = 0; i < FOREIGN.length(); i++) {
            TO_LATIN.put(FOREIGN.charAt(i), LATIN.charAt(i));
        }
    }

    private Lookalikes() {}

    /** Replaces lookalikes in words that mix them with Latin letters. */
    static void replace(NormalizedText.Builder text) {
        int word = 0;
        boolean latin = false;
        boolean foreign = false;
        for (int i = 0; i <= text.length(); i++) {
            char c = i < text.length() ? text.charAt(i) : ' ';
            if (c == ' ') {
                if (latin && foreign) {
                    replace(text, word, i);
                }
                word = i + 1;
                latin = false;
                foreign = false;
            } else if (c >= 'a' && c <= 'z') {
                latin = true;
            } else if (c > 127 && TO_LATIN.containsKey(c)) {
                foreign = true;
            }
        }
    }

    private static void replace(NormalizedText.Builder text, int begin, int end) {
        for (int i = begin; i < end; i++) {
            text.replace(i, TO_LATIN.getOrDefault(text.charAt(i), text.charAt(i)));
        }
    }
}
