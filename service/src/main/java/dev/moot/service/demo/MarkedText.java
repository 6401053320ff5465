package dev.moot.service.demo;

import dev.moot.classifier.Span;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jline.utils.WCWidth;
import picocli.CommandLine.Help.Ansi.Style;

/**
 * A comment's text with the words that carried a score, and the claims about the law, set off.
 *
 * <p>In colour the words are red and the claims underlined; without, they stand «so» and ‹so›.
 */
final class MarkedText {

    private static final String REPLACEMENT = "\uFFFD";

    private final String text;
    private final Ink ink;
    private final BitSet words = new BitSet();
    private final BitSet claims = new BitSet();

    MarkedText(String text, List<Span> spans, List<ReceivedLaw.Claim> legalClaims, Ink ink) {
        this.text = plain(text);
        this.ink = ink;
        spans.forEach(span -> words.set(span.begin(), span.end()));
        legalClaims.forEach(claim -> claims.set(claim.begin(), claim.end()));
        words.clear(text.length(), Math.max(words.length(), text.length()));
        claims.clear(text.length(), Math.max(claims.length(), text.length()));
    }

    /** Returns the text in lines of at most this many columns. */
    List<String> lines(int width) {
        List<String> lines = new ArrayList<>();
        for (TextLines.Line line : TextLines.wrap(text, width, this::columnsAt)) {
            lines.add(ink.colour() ? coloured(line) : signed(line));
        }
        return lines;
    }

    /** What a reader types must not command the terminal: control and direction characters are not printed. */
    static String plain(String text) {
        return text.replaceAll("[\\p{Cc}\\u202A-\\u202E\\u2066-\\u2069&&[^\\n\\t]]", REPLACEMENT)
                .replace('\t', ' ');
    }

    private int columnsAt(int offset) {
        int columns = Math.max(0, WCWidth.wcwidth(text.codePointAt(offset)));
        if (ink.colour()) {
            return columns;
        }
        int next = next(offset);
        return columns
                + (begins(words, offset) ? 1 : 0)
                + (begins(claims, offset) ? 1 : 0)
                + (ends(words, next) ? 1 : 0)
                + (ends(claims, next) ? 1 : 0);
    }

    private String signed(TextLines.Line line) {
        StringBuilder signed = new StringBuilder();
        for (int i = line.begin(); i < line.end(); i = next(i)) {
            signed.append(begins(claims, i) ? "‹" : "").append(begins(words, i) ? "«" : "");
            signed.appendCodePoint(text.codePointAt(i));
            signed.append(ends(words, next(i)) ? "»" : "").append(ends(claims, next(i)) ? "›" : "");
        }
        return signed.toString();
    }

    private String coloured(TextLines.Line line) {
        StringBuilder coloured = new StringBuilder();
        int i = line.begin();
        while (i < line.end()) {
            int runEnd = i;
            while (runEnd < line.end() && words.get(runEnd) == words.get(i) && claims.get(runEnd) == claims.get(i)) {
                runEnd++;
            }
            List<Style> styles = new ArrayList<>();
            if (words.get(i)) {
                styles.addAll(List.of(Style.bold, Style.fg_red));
            }
            if (claims.get(i)) {
                styles.add(Style.underline);
            }
            String run = text.substring(i, runEnd);
            coloured.append(styles.isEmpty() ? run : ink.paint(run, styles.toArray(Style[]::new)));
            i = runEnd;
        }
        return coloured.toString();
    }

    private int next(int offset) {
        return offset + Character.charCount(text.codePointAt(offset));
    }

    private static boolean begins(BitSet marks, int offset) {
        return marks.get(offset) && (offset == 0 || !marks.get(offset - 1));
    }

    /** Whether a mark's last character is the one before this offset. */
    private static boolean ends(BitSet marks, int offset) {
        return marks.get(offset - 1) && !marks.get(offset);
    }
}
