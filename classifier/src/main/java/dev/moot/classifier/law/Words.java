package dev.moot.classifier.law;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.util.CharTokenizer;

/**
 * The words of a text, stemmed (Porter 1980), each way of writing "not" as that word: what the law is turns on it, and an
 * analysis for searching leaves it out. Immutable.
 */
final class Words {

    /** More than a comment has; a hostile text costs no more than a long comment. */
    private static final int MOST = 1_024;

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

    private final List<String> words = new ArrayList<>();
    private final List<Integer> begins = new ArrayList<>();

    private Words() {}

    /** Takes a text apart. */
    static Words of(String text) {
        Words words = new Words();
        Analysis.run(ANALYZER, text, (term, begin) -> {
            String word = withoutApostrophes(term);
            String denied = DENIED.get(word);
            if (denied != null) {
                words.add(denied, begin);
                words.add(NOT, begin);
            } else if (!word.isEmpty()) {
                words.add(word, begin);
            }
            return words.words.size() < MOST - 1;
        });
        return words;
    }

    private void add(String word, int begin) {
        words.add(word);
        begins.add(begin);
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
        StringBuilder stem = new StringBuilder();
        Analysis.run(ANALYZER, word, (term, begin) -> {
            stem.append(term);
            return false;
        });
        return stem.toString();
    }

    private static boolean isApostrophe(int c) {
        return c == '\'' || c == '’';
    }

    private static String withoutApostrophes(CharSequence term) {
        return term.toString().replace("'", "").replace("’", "");
    }

    /** In order. */
    List<String> all() {
        return Collections.unmodifiableList(words);
    }

    /** Those that begin in a part of the text. */
    List<String> between(int begin, int end) {
        return all().subList(first(begin), first(end));
    }

    private int first(int begin) {
        int word = 0;
        while (word < words.size() && begins.get(word) < begin) {
            word++;
        }
        return word;
    }
}
