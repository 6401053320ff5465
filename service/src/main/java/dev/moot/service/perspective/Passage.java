package dev.moot.service.perspective;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A part of a text.
 *
 * @param begin offset of its first UTF-16 code unit
 * @param end offset behind its last one
 */
record Passage(int begin, int end) {

    /** All of a text. */
    static Passage whole(String text) {
        return new Passage(0, text.length());
    }

    /**
     * The sentences of a text, without the white space around them.
     *
     * @param most where there are more, neighbours are put together
     */
    static List<Passage> sentences(String text, int most) {
        List<Passage> sentences = new ArrayList<>();
        BreakIterator breaks = BreakIterator.getSentenceInstance(Locale.ENGLISH);
        breaks.setText(text);
        int begin = breaks.first();
        for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
            if (!text.substring(begin, end).isBlank()) {
                sentences.add(stripped(text, begin, end));
            }
            begin = end;
        }
        return joined(sentences, most);
    }

    private static Passage stripped(String text, int begin, int end) {
        int first = begin;
        while (Character.isWhitespace(text.charAt(first))) {
            first++;
        }
        int last = end;
        while (Character.isWhitespace(text.charAt(last - 1))) {
            last--;
        }
        return new Passage(first, last);
    }

    private static List<Passage> joined(List<Passage> sentences, int most) {
        int together = (sentences.size() + most - 1) / most;
        List<Passage> joined = new ArrayList<>();
        for (int i = 0; i < sentences.size(); i += together) {
            int last = Math.min(i + together, sentences.size()) - 1;
            joined.add(new Passage(sentences.get(i).begin(), sentences.get(last).end()));
        }
        return joined;
    }

    /** The part itself, of the text it is part of. */
    String in(String text) {
        return text.substring(begin, end);
    }
}
