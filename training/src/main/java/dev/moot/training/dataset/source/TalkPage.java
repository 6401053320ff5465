package dev.moot.training.dataset.source;

import dev.moot.training.dataset.Row;
import java.util.regex.Pattern;

/**
 * Takes out of Wikipedia talk-page comments what gives the place away and not the comment: the date it is signed with, the
 * address it was sent from, list and indentation marks at its start, and the quotation marks and back-ticks that careless
 * copying left. Two thirds of one set are signed, and nearly all of them are civil: a model would learn the date.
 */
final class TalkPage {

    private static final Pattern DATE = Pattern.compile(
            "(?i)[\\s–—•-]*(?<![\\w.])(?:(?:\\d{1,2}:\\d{2}|\\d{1,4}|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*),?\\s+)"
                    + "{0,5}\\(utc\\)");
    private static final Pattern ZONE = Pattern.compile("(?i)\\(utc\\)");
    private static final Pattern ADDRESS = Pattern.compile("\\b\\d{1,3}(?:\\.\\d{1,3}){3}\\b");
    private static final Pattern INDENTATION = Pattern.compile("^[\\s:*#]+");

    private TalkPage() {}

    /** Starts a row with the cleaned comment. */
    static Row.Builder row(String set, String id, String comment) {
        return Row.of(set, id, clean(comment)).original(comment);
    }

    static String clean(String comment) {
        String text = unquoted(comment.strip()).replace("``", "\"");
        text = ADDRESS.matcher(text).replaceAll("");
        if (ZONE.matcher(text).find()) {
            text = DATE.matcher(text).replaceAll("");
        }
        return INDENTATION.matcher(text).replaceFirst("").strip();
    }

    /** Undoes a second quoting as CSV, which doubled the quotes within. */
    private static String unquoted(String text) {
        boolean quoted = text.length() > 1 && text.startsWith("\"") && text.endsWith("\"");
        return quoted ? text.substring(1, text.length() - 1).replace("\"\"", "\"") : text;
    }
}
