package dev.moot.training.evaluation.report;

import java.util.ArrayList;
import java.util.List;

/** A Markdown table: the first column is text, the others are numbers. */
public final class MarkdownTable {

    private final List<String> header = new ArrayList<>();
    private final List<List<String>> rows = new ArrayList<>();

    /** Begins a table with its head. */
    public MarkdownTable(String... header) {
        this.header.addAll(List.of(header));
    }

    MarkdownTable columns(List<String> names) {
        header.addAll(names);
        return this;
    }

    /** Begins a row. */
    public MarkdownTable row(String... cells) {
        rows.add(new ArrayList<>(List.of(cells)));
        return this;
    }

    /** Adds cells to the last row. */
    MarkdownTable cells(List<String> cells) {
        rows.get(rows.size() - 1).addAll(cells);
        return this;
    }

    /** The table. */
    public String text() {
        StringBuilder text = new StringBuilder();
        line(text, header);
        text.append("|---|").append("---:|".repeat(header.size() - 1)).append('\n');
        rows.forEach(row -> line(text, row));
        return text.toString();
    }

    private static void line(StringBuilder text, List<String> cells) {
        text.append("| ").append(String.join(" | ", cells)).append(" |\n");
    }
}
