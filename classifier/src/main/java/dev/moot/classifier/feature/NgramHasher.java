package dev.moot.classifier.feature;

import java.util.Arrays;

/**
 * Turns a normalised text into rows of a table by hashing its n-grams (Weinberger et al. 2009; Bojanowski et al. 2017).
 *
 * <p>A word gives itself, its pair with the word before it, and every run of {@value #SHORTEST} to {@value #LONGEST}
 * characters of the word between boundary marks: the words carry meaning, the pairs a little of the order, the runs
 * survive spelling mistakes. Each kind is hashed with its own seed. Two n-grams that fall on one row share it: at 2^18 rows
 * that costs less than 0.01 of mean AUC against 2^20.
 *
 * <p>Immutable and thread-safe.
 */
public final class NgramHasher {

    private static final int SHORTEST = 3;
    private static final int LONGEST = 5;
    private static final int LONGEST_WORD = 24;

    /** So that a hostile text of many words costs no more than a long comment. */
    private static final int MOST_WORDS = 2048;

    private static final long PRIME = 0x100000001B3L;
    private static final long WORD_SEED = 0xCBF29CE484222325L;
    private static final long PAIR_SEED = 0x9E3779B97F4A7C15L;
    private static final long RUN_SEED = 0xC2B2AE3D27D4EB4FL;

    private final int bits;

    /**
     * Creates a hasher.
     *
     * @param bits the table has 2^bits rows, 8 to 24
     */
    public NgramHasher(int bits) {
        if (bits < 8 || bits > 24) {
            throw new IllegalArgumentException("bits must be 8 to 24, got: " + bits);
        }
        this.bits = bits;
    }

    /** The number of rows of the table. */
    public int rows() {
        return 1 << bits;
    }

    /**
     * Hashes a text.
     *
     * @param text a normalised text
     */
    public NgramFeatures hash(String text) {
        Collector out = new Collector(text.length());
        long previous = 0;
        int begin = 0;
        while (begin < text.length() && out.words < MOST_WORDS) {
            char c = text.charAt(begin);
            if (c == ' ') {
                begin++;
                continue;
            }
            int end = begin + 1;
            if (isWordCharacter(c)) {
                while (end < text.length() && isWordCharacter(text.charAt(end))) {
                    end++;
                }
            }
            long word = hashRange(WORD_SEED, text, begin, end);
            out.add(row(word));
            out.add(row((previous * PRIME ^ word) * PAIR_SEED));
            if (end - begin > 1) {
                addRuns(text, begin, Math.min(end, begin + LONGEST_WORD), out);
            }
            out.endWord(begin, end);
            previous = word;
            begin = end;
        }
        return out.build();
    }

    private void addRuns(String text, int begin, int end, Collector out) {
        int length = end - begin + 2;
        for (int from = 0; from < length - SHORTEST + 1; from++) {
            long hash = RUN_SEED;
            int most = Math.min(LONGEST, length - from);
            for (int n = 0; n < most; n++) {
                int i = from + n;
                char c = i == 0 ? '<' : i == length - 1 ? '>' : text.charAt(begin + i - 1);
                hash = (hash ^ c) * PRIME;
                if (n + 1 >= SHORTEST) {
                    out.add(row(hash));
                }
            }
        }
    }

    private static long hashRange(long seed, String text, int begin, int end) {
        long hash = seed;
        for (int i = begin; i < end; i++) {
            hash = (hash ^ text.charAt(i)) * PRIME;
        }
        return hash;
    }

    /** The upper bits of a multiplicative hash are the well-mixed ones. */
    private int row(long hash) {
        long mixed = hash ^ (hash >>> 32);
        return (int) ((mixed * PAIR_SEED) >>> (64 - bits));
    }

    private static boolean isWordCharacter(char c) {
        return (c >= 'a' && c <= 'z')
                || (c >= '0' && c <= '9')
                || c == '\''
                || (c > 127 && Character.isLetterOrDigit(c));
    }

    private static final class Collector {
        private int[] rows;
        private int size;
        private int[] begins = new int[64];
        private int[] stops = new int[64];
        private int[] ends = new int[64];
        private int words;

        Collector(int textLength) {
            rows = new int[textLength * 4 + 16];
        }

        void add(int row) {
            if (size == rows.length) {
                rows = Arrays.copyOf(rows, size * 2);
            }
            rows[size++] = row;
        }

        void endWord(int begin, int stop) {
            if (words == begins.length) {
                begins = Arrays.copyOf(begins, words * 2);
                stops = Arrays.copyOf(stops, words * 2);
                ends = Arrays.copyOf(ends, words * 2);
            }
            begins[words] = begin;
            stops[words] = stop;
            ends[words] = size;
            words++;
        }

        NgramFeatures build() {
            return new NgramFeatures(
                    Arrays.copyOf(rows, size),
                    Arrays.copyOf(begins, words),
                    Arrays.copyOf(stops, words),
                    Arrays.copyOf(ends, words));
        }
    }
}
