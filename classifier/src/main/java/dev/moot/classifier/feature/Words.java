package dev.moot.classifier.feature;

import java.util.Arrays;

/** The words of a normalised text: where they stand, and a hash of each that goes into its pairs. Immutable. */
public final class Words {

    private final int[] begins;
    private final int[] ends;
    private final long[] hashes;

    private Words(int[] begins, int[] ends, long[] hashes) {
        this.begins = begins;
        this.ends = ends;
        this.hashes = hashes;
    }

    /** The number of words. */
    public int size() {
        return begins.length;
    }

    /** Offset of a word in the text. */
    public int begin(int word) {
        return begins[word];
    }

    /** Offset behind a word in the text. */
    public int end(int word) {
        return ends[word];
    }

    /** A hash of the word's characters; that of the word before the first is 0. */
    long hash(int word) {
        return word < 0 ? 0 : hashes[word];
    }

    static final class Builder {
        private int[] begins = new int[64];
        private int[] ends = new int[64];
        private long[] hashes = new long[64];
        private int size;

        int size() {
            return size;
        }

        void add(int begin, int end, long hash) {
            if (size == begins.length) {
                begins = Arrays.copyOf(begins, size * 2);
                ends = Arrays.copyOf(ends, size * 2);
                hashes = Arrays.copyOf(hashes, size * 2);
            }
            begins[size] = begin;
            ends[size] = end;
            hashes[size] = hash;
            size++;
        }

        Words build() {
            return new Words(Arrays.copyOf(begins, size), Arrays.copyOf(ends, size), Arrays.copyOf(hashes, size));
        }
    }
}
