package dev.moot.classifier.law;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.util.CharTokenizer;

/**
 * The words of a text, stemmed (Porter 1980), each way of writing "not" as that word: what the law is turns on it, and an
 * analysis for searching leaves it out. Immutable.
 */
final class Words {

    /** More than a comment has; a hostile text costs no more than a long comment. */
    private static final int MOST = 1_024;

    private static final String ANY_FIELD = "";
    private static final String NOT = "not";
    private static final List<String> TAKE_NOT = List.of(
            "do", "does", "did", "is", "are", "was", "were", "has", "have", "had", "should", "could", "would", "can",
            "must", "need");

    private static final Analyzer ANALYZER = new Analyzer() {
        @Override
        protected TokenStreamComponents createComponents(String field) {
            Tokenizer tokenizer =
                    CharTokenizer.fromTokenCharPredicate(c -> Character.isLetterOrDigit(c) || isApostrophe(c));
            return new TokenStreamComponents(
                    tokenizer, new PorterStemFilter(new EnglishPossessiveFilter(new LowerCaseFilter(tokenizer))));
        }
    };

    /** What is denied, by the word without its apostrophe: "can" by "cant". */
    private static final Map<String, String> DENIED = denied();

    private final List<String> words;
    private final int[] begins;

    private Words(List<String> words, int[] begins) {
        this.words = words;
        this.begins = begins;
    }

    /** Takes a text apart. */
    static Words of(String text) {
        List<String> words = new ArrayList<>();
        int[] begins = new int[64];
        try (TokenStream tokens = ANALYZER.tokenStream(ANY_FIELD, text)) {
            CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
            OffsetAttribute offset = tokens.addAttribute(OffsetAttribute.class);
            tokens.reset();
            while (words.size() < MOST - 1 && tokens.incrementToken()) {
                String word = withoutApostrophes(term);
                int before = words.size();
                String denied = DENIED.get(word);
                if (denied != null) {
                    words.add(denied);
                    words.add(NOT);
                } else if (!word.isEmpty()) {
                    words.add(word);
                }
                if (words.size() > begins.length) {
                    begins = Arrays.copyOf(begins, 2 * begins.length);
                }
                Arrays.fill(begins, before, words.size(), offset.startOffset());
            }
            tokens.end();
        } catch (IOException e) {
            throw new UncheckedIOException("memory cannot be read", e);
        }
        return new Words(List.copyOf(words), begins);
    }

    private static Map<String, String> denied() {
        Map<String, String> denied = new HashMap<>();
        for (String word : TAKE_NOT) {
            String stem = stem(word);
            denied.put(stem(word + "nt"), stem);
        }
        denied.put(stem("cant"), "can");
        denied.put(stem("cannot"), "can");
        denied.put(stem("wont"), "will");
        return Map.copyOf(denied);
    }

    private static String stem(String word) {
        try (TokenStream tokens = ANALYZER.tokenStream(ANY_FIELD, word)) {
            CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
            tokens.reset();
            tokens.incrementToken();
            String stem = term.toString();
            tokens.end();
            return stem;
        } catch (IOException e) {
            throw new UncheckedIOException("memory cannot be read", e);
        }
    }

    private static boolean isApostrophe(int c) {
        return c == '\'' || c == '’';
    }

    private static String withoutApostrophes(CharTermAttribute term) {
        StringBuilder word = new StringBuilder(term.length());
        for (int i = 0; i < term.length(); i++) {
            if (!isApostrophe(term.charAt(i))) {
                word.append(term.charAt(i));
            }
        }
        return word.toString();
    }

    /** In order. */
    List<String> all() {
        return words;
    }

    /** Those that begin in a part of the text. */
    List<String> between(int begin, int end) {
        return words.subList(first(begin), first(end));
    }

    private int first(int begin) {
        int word = 0;
        while (word < words.size() && begins[word] < begin) {
            word++;
        }
        return word;
    }
}
