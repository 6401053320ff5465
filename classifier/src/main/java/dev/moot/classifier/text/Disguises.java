package dev.moot.classifier.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Lifts the disguises people put on abusive words: {@code f u c k}, {@code s.t.u.p.i.d}, {@code sh!t}, {@code f**k},
 * {@code 1d10t}, {@code stuuupid}.
 *
 * <p>A disguise is lifted only where a word of a fixed list comes out, because digits, stars and single letters have honest
 * uses too ({@code 2nd}, {@code **bold**}, {@code plan b}). Thread-safe.
 */
final class Disguises {

    private static final String WORD_LIST = "disguised-words.txt";
    private static final String SEPARATORS = ".-_*~|/+\\";
    private static final int FEWEST_SPACED_LETTERS = 3;
    private static final int LONGEST_DISGUISE = 32;

    private final Map<Character, List<String>> wordsByInitial;

    Disguises(List<String> words) {
        this.wordsByInitial = words.stream().collect(Collectors.groupingBy(word -> word.charAt(0)));
    }

    /** The list that comes with Moot. */
    static Disguises bundled() {
        try (InputStream in = Disguises.class.getResourceAsStream(WORD_LIST)) {
            if (in == null) {
                throw new IllegalStateException("resource " + WORD_LIST + " is missing");
            }
            BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            List<String> words = new ArrayList<>();
            lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .forEach(words::add);
            return new Disguises(words);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Copies a text of words separated by single spaces, lifting the disguises in it. */
    NormalizedText lift(NormalizedText.Builder in) {
        NormalizedText.Builder out = new NormalizedText.Builder(in.length() + 8);
        int begin = 0;
        while (begin < in.length()) {
            int end = endOfWord(in, begin);
            if (end - begin == 1 && Character.isLetterOrDigit(in.charAt(begin))) {
                end = liftSpacedOut(in, begin, out);
            } else {
                liftWord(in, begin, end, out);
            }
            if (end < in.length()) {
                out.appendSpace(in.begin(end), in.end(end));
            }
            begin = end + 1;
        }
        return out.build();
    }

    private static int endOfWord(NormalizedText.Builder in, int begin) {
        int end = begin;
        while (end < in.length() && in.charAt(end) != ' ') {
            end++;
        }
        return end;
    }

    /** Handles a run of single characters; returns the offset behind it. */
    private int liftSpacedOut(NormalizedText.Builder in, int begin, NormalizedText.Builder out) {
        StringBuilder letters = new StringBuilder();
        int end = begin;
        while (end < in.length() && endOfWord(in, end) == end + 1 && letters.length() < LONGEST_DISGUISE) {
            letters.append(in.charAt(end));
            end += 2;
        }
        int last = Math.min(end - 1, in.length());
        for (int from = 0; from <= letters.length() - FEWEST_SPACED_LETTERS; from++) {
            for (int to = letters.length(); to - from >= FEWEST_SPACED_LETTERS; to--) {
                String word = match(letters.substring(from, to));
                if (!word.isEmpty()) {
                    copy(in, begin, begin + 2 * from, out);
                    out.append(word, in.begin(begin + 2 * from), in.end(begin + 2 * (to - 1)));
                    if (to < letters.length()) {
                        copy(in, begin + 2 * to - 1, last, out);
                    }
                    return last;
                }
            }
        }
        copy(in, begin, last, out);
        return last;
    }

    private void liftWord(NormalizedText.Builder in, int begin, int end, NormalizedText.Builder out) {
        Shape shape = Shape.of(in, begin, end);
        if (shape == Shape.LINK) {
            out.append("url", in.begin(begin), in.end(end - 1));
            return;
        }
        if (shape == Shape.SUSPICIOUS && end - begin <= LONGEST_DISGUISE && liftDisguise(in, begin, end, out)) {
            return;
        }
        if (in.charAt(begin) == '@' && end - begin > 2) {
            out.append("user", in.begin(begin), in.end(end - 1));
        } else {
            copyShortened(in, begin, end, out);
        }
    }

    /** Tries the word with ever less of the punctuation around it; returns whether something came out. */
    private boolean liftDisguise(NormalizedText.Builder in, int begin, int end, NormalizedText.Builder out) {
        for (int from = begin; from < end && (from == begin || !isAlphanumeric(in.charAt(from - 1))); from++) {
            for (int to = end; to - from > 1 && (to == end || !isAlphanumeric(in.charAt(to))); to--) {
                StringBuilder candidate = new StringBuilder(to - from);
                for (int i = from; i < to; i++) {
                    candidate.append(in.charAt(i));
                }
                String word = match(candidate.toString());
                if (!word.isEmpty()) {
                    copy(in, begin, from, out);
                    out.append(word, in.begin(from), in.end(to - 1));
                    copy(in, to, end, out);
                    return true;
                }
            }
        }
        return false;
    }

    /** The word of the list this stands for; empty where there is none. */
    private String match(String disguise) {
        String word = spelled(disguise);
        if (!word.isEmpty()) {
            return word;
        }
        if (isSeparator(disguise.charAt(0)) || isSeparator(disguise.charAt(disguise.length() - 1))) {
            return "";
        }
        String joined = withoutSeparators(disguise);
        return joined.length() > 2 && joined.length() < disguise.length() ? spelled(joined) : "";
    }

    private String spelled(String disguise) {
        String initials = Leet.letters(disguise.charAt(0));
        for (int i = 0; i < initials.length(); i++) {
            for (String word : wordsByInitial.getOrDefault(initials.charAt(i), List.of())) {
                if (Leet.spells(disguise, word)) {
                    return word;
                }
            }
        }
        return "";
    }

    private static String withoutSeparators(String word) {
        StringBuilder joined = new StringBuilder(word.length());
        for (int i = 0; i < word.length(); i++) {
            if (!isSeparator(word.charAt(i))) {
                joined.append(word.charAt(i));
            }
        }
        return joined.toString();
    }

    private static boolean isSeparator(char c) {
        return SEPARATORS.indexOf(c) >= 0;
    }

    private static boolean isAlphanumeric(char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c > 127;
    }

    private static void copy(NormalizedText.Builder in, int begin, int end, NormalizedText.Builder out) {
        for (int i = begin; i < end; i++) {
            out.append(in.charAt(i), in.begin(i), in.end(i));
        }
    }

    /** Copies a word, of a repeated letter only two and of another repeated character only three. */
    private static void copyShortened(NormalizedText.Builder in, int begin, int end, NormalizedText.Builder out) {
        int run = 0;
        for (int i = begin; i < end; i++) {
            char c = in.charAt(i);
            run = i > begin && c == in.charAt(i - 1) ? run + 1 : 1;
            if (run <= (c >= 'a' && c <= 'z' ? 2 : 3)) {
                out.append(c, in.begin(i), in.end(i));
            }
        }
    }

    /** What a word looks like at a glance, so that plain words cost nothing. */
    private enum Shape {
        PLAIN,
        SUSPICIOUS,
        LINK;

        static Shape of(NormalizedText.Builder in, int begin, int end) {
            boolean letter = false;
            boolean odd = false;
            for (int i = begin; i < end; i++) {
                char c = in.charAt(i);
                if (c >= 'a' && c <= 'z') {
                    letter = true;
                    odd |= i - begin >= 2 && c == in.charAt(i - 1) && c == in.charAt(i - 2);
                } else {
                    boolean inside = i > begin && i < end - 1;
                    odd |= (inside && c != '\'') || Leet.isLeet(c);
                }
                if (c == ':' && i + 2 < end && in.charAt(i + 1) == '/' && in.charAt(i + 2) == '/') {
                    return LINK;
                }
            }
            if (startsWith(in, begin, end, "www.")) {
                return LINK;
            }
            return letter && odd ? SUSPICIOUS : PLAIN;
        }

        private static boolean startsWith(NormalizedText.Builder in, int begin, int end, String prefix) {
            if (end - begin <= prefix.length()) {
                return false;
            }
            for (int i = 0; i < prefix.length(); i++) {
                if (in.charAt(begin + i) != prefix.charAt(i)) {
                    return false;
                }
            }
            return true;
        }
    }
}
