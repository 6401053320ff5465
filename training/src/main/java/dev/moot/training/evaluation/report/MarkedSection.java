package dev.moot.training.evaluation.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The part of a document that a command writes, between two comments that Markdown does not show: so a table in the
 * documentation is what the command measured, and the prose around it stays.
 */
public final class MarkedSection {

    /** The line before the part. */
    public static final String BEGIN = "<!-- results: written by moot-train evaluate, do not edit -->";

    /** The line behind it. */
    public static final String END = "<!-- end of results -->";

    private MarkedSection() {}

    /**
     * Makes sure that the document can take results, before somebody waits for them.
     *
     * @throws IOException if the document lacks the two lines, in this order
     */
    public static void require(Path document) throws IOException {
        replaced(document, "");
    }

    /**
     * Replaces the part of the document.
     *
     * @throws IOException if the document lacks the two lines, in this order
     */
    public static void replace(Path document, String content) throws IOException {
        Files.writeString(document, replaced(document, content));
    }

    private static String replaced(Path document, String content) throws IOException {
        String text = Files.readString(document);
        int begin = text.indexOf(BEGIN + "\n");
        int end = text.indexOf(END, Math.max(begin, 0));
        if (begin < 0 || end < 0) {
            throw new IOException(document + " has no section between '" + BEGIN + "' and '" + END + "'");
        }
        String before = text.substring(0, begin + BEGIN.length());
        return before + "\n\n" + content.strip() + "\n\n" + text.substring(end);
    }
}
