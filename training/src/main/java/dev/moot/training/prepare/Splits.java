package dev.moot.training.prepare;

import dev.moot.training.dataset.Split;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Draws the split of each text: 80 % train, 10 % validation, 10 % test.
 *
 * <p>Texts that share letters and digits, or a group, form one bundle, and a bundle has one split. It is drawn from a hash of
 * the bundle's smallest key, so the order of files is of no consequence, and a further set moves a text only where it ties
 * bundles together.
 */
final class Splits {

    private static final double VALIDATION_FROM = 0.8;
    private static final double TEST_FROM = 0.9;
    private static final String TEXT = "text:";
    private static final String GROUP = "group:";

    /** Union-find: each key points towards its bundle's smallest key. */
    private final Map<String, String> smaller = new HashMap<>();

    /**
     * Notes a text, so that it stays together with what is equal to it and with its group.
     *
     * @param text the key of the text
     * @param original the key of the text as it was published
     * @param group a name that is unique over all sets
     */
    void add(String text, String original, Optional<String> group) {
        String key = TEXT + text;
        smaller.putIfAbsent(key, key);
        join(key, TEXT + original);
        group.ifPresent(name -> join(key, GROUP + name));
    }

    /** Returns the split of a text that was added; only final when all texts were added. */
    Split of(String text) {
        double draw = TextKey.draw("split", smallest(TEXT + text));
        if (draw >= TEST_FROM) {
            return Split.TEST;
        }
        return draw >= VALIDATION_FROM ? Split.VALIDATION : Split.TRAIN;
    }

    private void join(String one, String other) {
        String a = smallest(one);
        String b = smallest(other);
        if (a.compareTo(b) < 0) {
            smaller.put(b, a);
        } else {
            smaller.put(a, b);
        }
    }

    private String smallest(String key) {
        String at = key;
        for (String next = smaller.getOrDefault(at, at); !next.equals(at); next = smaller.getOrDefault(at, at)) {
            smaller.put(at, smaller.getOrDefault(next, next));
            at = next;
        }
        return at;
    }
}
