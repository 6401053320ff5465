package dev.moot.service.demo;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.IntUnaryOperator;

/** Breaks a text into lines that fit, keeping their offsets in it. */
final class TextLines {

    /**
     * A line.
     *
     * @param begin offset of its first character
     * @param end offset behind its last one, without the white space it was broken at
     */
    record Line(int begin, int end) {}

    private final String text;
    private final int width;
    private final IntUnaryOperator columnsAt;
    private final List<Line> lines = new ArrayList<>();
    private int begin;
    private int used;

    private TextLines(String text, int width, IntUnaryOperator columnsAt) {
        this.text = text;
        this.width = width;
        this.columnsAt = columnsAt;
    }

    /**
     * Breaks a text where a line may be broken; inside a word only where that is longer than a line.
     *
     * @param columnsAt the columns that the code point at an offset takes on the screen
     */
    static List<Line> wrap(String text, int width, IntUnaryOperator columnsAt) {
        return new TextLines(text, width, columnsAt).wrap();
    }

    private List<Line> wrap() {
        BreakIterator breaks = BreakIterator.getLineInstance(Locale.ENGLISH);
        breaks.setText(text);
        int from = breaks.first();
        for (int to = breaks.next(); to != BreakIterator.DONE; from = to, to = breaks.next()) {
            place(from, to);
            if (text.charAt(to - 1) == '\n') {
                breakAt(to);
            }
        }
        if (begin < text.length()) {
            breakAt(text.length());
        }
        return lines;
    }

    private void place(int from, int to) {
        if (used > 0 && used + columns(from, trimmed(from, to)) > width) {
            breakAt(from);
        }
        for (int i = from; i < to; i += Character.charCount(text.codePointAt(i))) {
            int columns = columnsAt.applyAsInt(i);
            if (used > 0 && used + columns > width && !Character.isWhitespace(text.charAt(i))) {
                breakAt(i);
            }
            used += columns;
        }
    }

    private void breakAt(int offset) {
        lines.add(new Line(begin, trimmed(begin, offset)));
        begin = offset;
        used = 0;
    }

    private int trimmed(int from, int to) {
        int end = to;
        while (end > from && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        return end;
    }

    private int columns(int from, int to) {
        int columns = 0;
        for (int i = from; i < to; i += Character.charCount(text.codePointAt(i))) {
            columns += columnsAt.applyAsInt(i);
        }
        return columns;
    }
}
