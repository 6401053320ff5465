package dev.moot.training.migration;

import dev.moot.training.evaluation.Bootstrap;
import dev.moot.training.evaluation.report.MarkdownTable;
import dev.moot.training.migration.ThresholdTranslation.Equivalent;
import java.util.List;
import java.util.Locale;

/** Translated thresholds as a Markdown table for each name. */
public final class TranslationMarkdown {

    private TranslationMarkdown() {}

    /** The tables, each under a line that says what it is of. */
    public static String tables(List<ThresholdTranslation> translations, List<Double> thresholds, Bootstrap bootstrap) {
        StringBuilder text = new StringBuilder();
        for (ThresholdTranslation each : translations) {
            text.append(String.format(
                    Locale.ROOT,
                    "%s%s as Moot's %s, %,d comments:\n\n",
                    text.isEmpty() ? "" : "\n",
                    each.name(),
                    each.attribute(),
                    each.comments()));
            MarkdownTable table =
                    new MarkdownTable("theirs", "flagged", "share", "Moot's", "95 % interval", "Moot flags", "both");
            each.rows(thresholds, bootstrap).forEach(row -> table.row(cells(row, each.comments())));
            text.append(table.text());
        }
        return text.toString();
    }

    private static String[] cells(ThresholdTranslation.Row row, int comments) {
        String share = String.format(Locale.ROOT, "%.2f %%", 100.0 * row.flagged() / comments);
        return row.equivalent().map(own -> cells(row, share, own)).orElseGet(() ->
                new String[] {Double.toString(row.threshold()), number(row.flagged()), share, "too few", "", "", ""});
    }

    private static String[] cells(ThresholdTranslation.Row row, String share, Equivalent own) {
        return new String[] {
            Double.toString(row.threshold()),
            number(row.flagged()),
            share,
            decimals(own.threshold().value()),
            decimals(own.threshold().low()) + "–" + decimals(own.threshold().high()),
            number(own.flagged()),
            number(own.both())
        };
    }

    private static String decimals(double value) {
        return String.format(Locale.ROOT, "%.3f", value);
    }

    private static String number(int value) {
        return String.format(Locale.ROOT, "%,d", value);
    }
}
