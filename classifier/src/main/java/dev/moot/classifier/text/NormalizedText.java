package dev.moot.classifier.text;

import java.util.Arrays;

/**
 * A normalised text that remembers where each of its characters came from.
 *
 * <p>Immutable and thread-safe. All offsets count UTF-16 code units; ranges are {@code [begin, end)}.
 */
public final class NormalizedText {

    private final String text;
    private final int[] begins;
    private final int[] ends;

    private NormalizedText(String text, int[] begins, int[] ends) {
        this.text = text;
        this.begins = begins;
        this.ends = ends;
    }

    /** The normalised text: lower case, single spaces, none at either end. */
    public String text() {
        return text;
    }

    /**
     * Where the original of the normalised range begins.
     *
     * @param begin offset of a character of {@link #text()}
     * @throws IndexOutOfBoundsException if there is no such character
     */
    public int originalBegin(int begin) {
        return begins[begin];
    }

    /**
     * Where the original of a normalised range ends.
     *
     * @param end offset behind a character of {@link #text()}, at least 1
     * @throws IndexOutOfBoundsException if there is no such character
     */
    public int originalEnd(int end) {
        return ends[end - 1];
    }

    @Override
    public String toString() {
        return text;
    }

    /** Collects characters with their origins. Not thread-safe. */
    static final class Builder {
        private char[] chars;
        private int[] begins;
        private int[] ends;
        private int length;

        Builder(int capacity) {
            chars = new char[capacity];
            begins = new int[capacity];
            ends = new int[capacity];
        }

        void append(char character, int begin, int end) {
            if (length == chars.length) {
                int capacity = Math.max(16, length * 2);
                chars = Arrays.copyOf(chars, capacity);
                begins = Arrays.copyOf(begins, capacity);
                ends = Arrays.copyOf(ends, capacity);
            }
            chars[length] = character;
            begins[length] = begin;
            ends[length] = end;
            length++;
        }

        /** Appends a word that stands for the range from {@code begin} to {@code end} of the original as a whole. */
        void append(CharSequence word, int begin, int end) {
            for (int i = 0; i < word.length(); i++) {
                append(word.charAt(i), begin, end);
            }
        }

        /** Appends a space unless the text is empty or ends in one. */
        void appendSpace(int begin, int end) {
            if (length > 0 && chars[length - 1] != ' ') {
                append(' ', begin, end);
            }
        }

        void replace(int index, char character) {
            chars[index] = character;
        }

        int length() {
            return length;
        }

        char charAt(int index) {
            return chars[index];
        }

        int begin(int index) {
            return begins[index];
        }

        int end(int index) {
            return ends[index];
        }

        NormalizedText build() {
            while (length > 0 && chars[length - 1] == ' ') {
                length--;
            }
            return new NormalizedText(
                    new String(chars, 0, length), Arrays.copyOf(begins, length), Arrays.copyOf(ends, length));
        }
    }
}
