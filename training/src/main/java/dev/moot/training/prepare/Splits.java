package dev.moot.training.prepare;

import dev.moot.training.dataset.Row;
import dev.moot.training.dataset.Split;
import java.util.HashMap;
import java.util.Map;

/**
 * Draws the split of each text: 80 % train, 10 % validation, 10 % test.
 *
 * <p>Texts that share letters and digits, or a group, form one bundle, and a bundle has one split. It is drawn from a hash of
 * the bundle's smallest key, so it depends neither on the order of files nor on what else is in the data.
 */
final class Splits {

    private static final double VALIDATION_FROM = 0.8;
    private static final double TEST_FROM = 0.9;

    /** Union-find: each key points towards its bundle's smallest key. */
    private final Map<String, String> smaller = new HashMap<>();

    /** Notes a row, so that its text and its group stay together. */
    void add(Row row) {
        String text = text(row);
        smaller.putIfAbsent(text, text);
        row.group().ifPresent(group -> {
            String key = "group:" + row.set() + ":" + group;
            smaller.putIfAbsent(key, key);
            join(text, key);
        });
    }

    /** Returns the split of a row that was added; only final when all rows were added. */
    Split of(Row row) {
        double draw = TextKey.draw("split", smallest(text(row)));
        if (draw >= TEST_FROM) {
            return Split.TEST;
        }
        return draw >= VALIDATION_FROM ? Split.VALIDATION : Split.TRAIN;
    }

    private static String text(Row row) {
        return "text:" + TextKey.of(row.text());
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
