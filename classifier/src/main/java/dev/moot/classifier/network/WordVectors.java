package dev.moot.classifier.network;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The sum of the vectors of a word's parts, kept for words seen lately.
 *
 * <p>Words repeat: in comments nine out of ten are found here, which replaces a dozen hashes and look-ups all over a large
 * table by one. A kept sum is the one that would be computed again, so what was seen before changes no score. The place of a
 * word follows from its characters, and a newcomer takes it over: the size is fixed. Not thread-safe.
 */
final class WordVectors {

    private static final int LONGEST_KEPT = 24;

    private final QuantizedTable table;
    private final Parts parts;
    private final int width;
    private final @Nullable String[] kept;
    private final int[] counts;
    private final float[] sums;

    /**
     * Starts with no words.
     *
     * @param size how many words to keep, a power of two
     */
    WordVectors(QuantizedTable table, Parts parts, int size) {
        this.table = table;
        this.parts = parts;
        this.width = table.width();
        this.kept = new @Nullable String[size];
        this.counts = new int[size];
        this.sums = new float[size * width];
    }

    /**
     * Adds up the vectors of a word's parts.
     *
     * @param out {@link QuantizedTable#width()} numbers from {@code offset} on, to which the sum is added
     * @return how many parts that were
     */
    int add(String text, int begin, int end, float[] out, int offset) {
        if (end - begin > LONGEST_KEPT) {
            int[] rows = parts.rows(text.substring(begin, end));
            table.add(rows, 0, rows.length, out, offset);
            return rows.length;
        }
        int place = place(text, begin, end);
        float[] from = sums;
        int base = place * width;
        for (int i = 0; i < width; i++) {
            out[offset + i] += from[base + i];
        }
        return counts[place];
    }

    private int place(String text, int begin, int end) {
        int hash = 0;
        for (int i = begin; i < end; i++) {
            hash = 31 * hash + text.charAt(i);
        }
        int place = (hash ^ (hash >>> 15)) & (kept.length - 1);
        String there = kept[place];
        if (there == null || there.length() != end - begin || !text.startsWith(there, begin)) {
            String word = text.substring(begin, end);
            int[] rows = parts.rows(word);
            Arrays.fill(sums, place * width, (place + 1) * width, 0);
            table.add(rows, 0, rows.length, sums, place * width);
            counts[place] = rows.length;
            kept[place] = word;
        }
        return place;
    }

    /** The rows of the table that make up a word. */
    @FunctionalInterface
    interface Parts {
        int[] rows(String word);
    }
}
