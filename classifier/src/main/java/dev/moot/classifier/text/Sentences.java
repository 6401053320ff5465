package dev.moot.classifier.text;

import java.util.ArrayList;
import java.util.List;

/** Cuts a normalised text into sentences. */
public final class Sentences {

    private static final int SHORTEST = 12;

    private Sentences() {}

    /**
     * A sentence of a normalised text.
     *
     * @param begin offset of its first character
     * @param end offset behind its last one
     */
    public record Sentence(int begin, int end) {}

    /**
     * Finds the sentences: they end at {@code . ! ?} before a space, and a fragment too short to say anything goes with the
     * sentence before it.
     */
    public static List<Sentence> split(String text) {
        List<Sentence> sentences = new ArrayList<>();
        int begin = 0;
        for (int i = 0; i < text.length(); i++) {
            boolean last = i == text.length() - 1;
            if (last || (isStop(text.charAt(i)) && text.charAt(i + 1) == ' ')) {
                add(sentences, begin, i + 1);
                begin = Math.min(i + 2, text.length());
            }
        }
        return sentences;
    }

    private static void add(List<Sentence> sentences, int begin, int end) {
        if (begin >= end) {
            return;
        }
        int before = sentences.size() - 1;
        if (end - begin < SHORTEST && before >= 0) {
            sentences.set(before, new Sentence(sentences.get(before).begin(), end));
        } else {
            sentences.add(new Sentence(begin, end));
        }
    }

    private static boolean isStop(char c) {
        return c == '.' || c == '!' || c == '?';
    }
}
