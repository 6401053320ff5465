package dev.moot.training.evaluation.report;

import static dev.moot.training.evaluation.report.MarkdownReport.format;
import static dev.moot.training.evaluation.report.MarkdownReport.number;

import dev.moot.classifier.LegalVerdict;
import dev.moot.training.dataset.Example;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The legal axis of a report as Markdown. */
final class LawMarkdown {

    private final LawResult law;

    LawMarkdown(LawResult law) {
        this.law = law;
    }

    String text() {
        return "### The law\n\n" + matrix() + "\n"
                + format(
                        "Macro-F1 %.3f, accuracy %.3f, calibration error of the verdict's score %.3f.%n%n",
                        law.all().macroF1(), law.all().accuracy(), law.calibrationError())
                + comparison() + "\n" + falseAlarms();
    }

    private String matrix() {
        List<LegalVerdict> given = Arrays.stream(LegalVerdict.values())
                .filter(verdict ->
                        Example.VERDICTS.contains(verdict) || law.all().given(verdict) > 0)
                .toList();
        MarkdownTable table = new MarkdownTable("Deserved ↓ given →")
                .columns(given.stream().map(LawMarkdown::name).toList())
                .columns(List.of("precision", "recall", "F1"));
        for (LegalVerdict deserved : Example.VERDICTS) {
            table.row(name(deserved))
                    .cells(given.stream()
                            .map(verdict -> format("%,d", law.all().count(deserved, verdict)))
                            .toList())
                    .cells(List.of(
                            number(law.all().precision(deserved)),
                            number(law.all().recall(deserved)),
                            number(law.all().f1(deserved))));
        }
        return table.text();
    }

    private String comparison() {
        MarkdownTable table = new MarkdownTable(
                "", "n", "accuracy", "macro-F1", "precision of misinformation", "recall of misinformation");
        row(table, "Moot, all", law.all());
        law.baselines().forEach(baseline -> row(table, baseline.name() + ", all", baseline.confusion()));
        law.domains().forEach(domain -> row(table, "Moot, " + domain.name(), domain.confusion()));
        return table.text();
    }

    private static void row(MarkdownTable table, String name, LawConfusion confusion) {
        table.row(
                name,
                format("%,d", confusion.examples()),
                number(confusion.accuracy()),
                number(confusion.macroF1()),
                number(confusion.precision(LegalVerdict.MISINFORMATION)),
                number(confusion.recall(LegalVerdict.MISINFORMATION)));
    }

    private String falseAlarms() {
        if (law.assumedNone() == 0) {
            return "";
        }
        return format(
                "Of %,d comments without a legal word, taken to claim nothing about the law, %,d are called misinformation (%.2f %%).%n%n",
                law.assumedNone(), law.falseAlarms(), 100.0 * law.falseAlarms() / law.assumedNone());
    }

    private static String name(LegalVerdict verdict) {
        return verdict.name().toLowerCase(Locale.ROOT);
    }
}
