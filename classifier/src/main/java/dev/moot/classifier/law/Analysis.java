package dev.moot.classifier.law;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/** Runs Lucene's analysis over a text in memory. */
final class Analysis {

    private static final String ANY_FIELD = "";

    private Analysis() {}

    /** Takes the words of a text. */
    interface Reader {

        /**
         * Takes one.
         *
         * @param word valid during the call only
         * @param begin where it begins in the text
         * @return whether there is need of more
         */
        boolean take(CharSequence word, int begin);
    }

    /** Hands out the words in order. */
    static void run(Analyzer analyzer, String text, Reader reader) {
        try (TokenStream tokens = analyzer.tokenStream(ANY_FIELD, text)) {
            CharTermAttribute word = tokens.addAttribute(CharTermAttribute.class);
            OffsetAttribute offset = tokens.addAttribute(OffsetAttribute.class);
            tokens.reset();
            while (tokens.incrementToken() && reader.take(word, offset.startOffset())) {
                // The reader has it.
            }
            tokens.end();
        } catch (IOException e) {
            throw new UncheckedIOException("memory cannot be read", e);
        }
    }
}
