package dev.moot.classifier.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Cuts a normalised text into sentences. */
public final class Sentences {

    private static final int SHORTEST = 12;

    /** Words that a full stop shortens rather than ends; those of one letter count without being listed. */
    private static final Set<String> ABBREVIATIONS = Set.of(
            "vs", "mr", "mrs", "ms", "dr", "st", "jr", "sr", "no", "nos", "sec", "art", "cl", "cf", "inc", "co", "corp",
            "gov", "sen", "rep", "gen", "prof", "dept", "ed", "supp", "cir", "stat", "const", "amend", "approx", "etc");

    private Sentences() {}

    /**
     * A sentence of a normalised text.
     *
     * @param begin offset of its first character
     * @param end offset behind its last one
     */
    public record Sentence(int begin, int end) {

        /** The sentence itself, of the text it is part of. */
        public String in(String text) {
            return text.substring(begin, end);
        }
    }

    /**
     * Finds the sentences: they end at {@code . ! ?} before a space, and a fragment too short to say anything goes with the
     * sentence before it.
     */
    public static List<Sentence> split(String text) {
        List<Sentence> sentences = new ArrayList<>();
        int begin = 0;
        for (int i = 0; i < text.length(); i++) {
            boolean last = i == text.length() - 1;
            if (last || (isStop(text.charAt(i)) && text.charAt(i + 1) == ' ' && !shortens(text, i))) {
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

    /** Whether the stop belongs to a word such as "v." or "u.s.". */
    private static boolean shortens(String text, int stop) {
        int begin = stop;
        while (begin > 0 && Character.isLetter(text.charAt(begin - 1))) {
            begin--;
        }
        boolean letterAlone = stop - begin == 1 && text.charAt(begin) != 'i';
        return text.charAt(stop) == '.' && (letterAlone || ABBREVIATIONS.contains(text.substring(begin, stop)));
    }

    private static boolean isStop(char c) {
        return c == '.' || c == '!' || c == '?';
    }
}
