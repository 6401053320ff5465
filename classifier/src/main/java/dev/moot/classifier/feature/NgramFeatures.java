package dev.moot.classifier.feature;

/**
 * The hashed n-grams of one text, grouped by word.
 *
 * <p>Immutable as long as nobody writes to the array that {@link #rows()} shares for speed.
 */
public final class NgramFeatures {

    private final int[] rows;
    private final int[] wordBegins;
    private final int[] wordEnds;
    private final int[] rowEnds;

    NgramFeatures(int[] rows, int[] wordBegins, int[] wordEnds, int[] rowEnds) {
        this.rows = rows;
        this.wordBegins = wordBegins;
        this.wordEnds = wordEnds;
        this.rowEnds = rowEnds;
    }

    /** A row of the bag's table for each n-gram, {@code [size]}; shared, not to be written to. */
    public int[] rows() {
        return rows;
    }

    /** The number of n-grams. */
    public int size() {
        return rows.length;
    }

    /** The number of words. */
    public int words() {
        return wordBegins.length;
    }

    /** Offset of a word in the normalised text. */
    public int wordBegin(int word) {
        return wordBegins[word];
    }

    /** Offset behind a word in the normalised text. */
    public int wordEnd(int word) {
        return wordEnds[word];
    }

    /** Where a word's n-grams begin in {@link #rows()}. */
    public int rowBegin(int word) {
        return word == 0 ? 0 : rowEnds[word - 1];
    }

    /** Where a word's n-grams end in {@link #rows()}. */
    public int rowEnd(int word) {
        return rowEnds[word];
    }
}
