package dev.moot.classifier.law;

import java.util.Arrays;
import java.util.List;

/**
 * What texts are compared by: hashes of words, of pairs of words or of runs of characters, each once, with how often the text
 * has it. Two terms that share a hash of 32 bits count as one, which happens to one in a million. Immutable.
 */
final class Terms {

    /** What a term is. */
    enum Kind {
        WORD,
        PAIR,
        RUN
    }

    private static final int RUN_LENGTH = 4;
    private static final char GAP = ' ';

    private final int[] hashes;
    private final int[] counts;

    private Terms(int[] all) {
        Arrays.sort(all);
        int size = 0;
        int[] distinct = new int[all.length];
        int[] often = new int[all.length];
        for (int i = 0; i < all.length; i++) {
            if (i == 0 || all[i] != all[i - 1]) {
                distinct[size++] = all[i];
            }
            often[size - 1]++;
        }
        this.hashes = Arrays.copyOf(distinct, size);
        this.counts = Arrays.copyOf(often, size);
    }

    /** The terms of a text, by its {@link Words}. */
    static Terms of(Kind kind, List<String> words) {
        return new Terms(
                switch (kind) {
                    case WORD -> words.stream().mapToInt(String::hashCode).toArray();
                    case PAIR -> pairs(words);
                    case RUN -> runs(words);
                });
    }

    private static int[] pairs(List<String> words) {
        int[] pairs = new int[Math.max(0, words.size() - 1)];
        for (int i = 0; i < pairs.length; i++) {
            pairs[i] = hash(words.get(i).hashCode(), words.get(i + 1).hashCode());
        }
        return pairs;
    }

    private static int[] runs(List<String> words) {
        String text = GAP + String.join(String.valueOf(GAP), words) + GAP;
        int[] runs = new int[Math.max(0, text.length() - RUN_LENGTH + 1)];
        for (int i = 0; i < runs.length; i++) {
            int hash = 0;
            for (int j = i; j < i + RUN_LENGTH; j++) {
                hash = hash(hash, text.charAt(j));
            }
            runs[i] = hash;
        }
        return runs;
    }

    private static int hash(int first, int second) {
        int mixed = first * 0x9E3779B1 + second;
        return mixed ^ (mixed >>> 15);
    }

    int size() {
        return hashes.length;
    }

    /** In ascending order. */
    int hash(int term) {
        return hashes[term];
    }

    int count(int term) {
        return counts[term];
    }
}
