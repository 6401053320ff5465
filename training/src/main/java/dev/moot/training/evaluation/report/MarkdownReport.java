package dev.moot.training.evaluation.report;

import static dev.moot.classifier.Attribute.CONSTRUCTIVE;
import static dev.moot.classifier.Attribute.REASONING;

import dev.moot.training.evaluation.Confusion;
import dev.moot.training.evaluation.Estimate;
import dev.moot.training.evaluation.baseline.LengthBaseline;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** A report as Markdown. */
public final class MarkdownReport {

    private final EvaluationReport report;

    /** Takes the report to write. */
    public MarkdownReport(EvaluationReport report) {
        this.report = report;
    }

    /** The whole report: {@link #summary()}, then one part for each attribute with its data sets. */
    public String full() {
        return "# Evaluation\n\n" + summary()
                + report.attributes().stream()
                        .map(result -> new AttributeMarkdown(result).text())
                        .collect(Collectors.joining());
    }

    /** What was measured on what, the table of attributes, and the legal axis. */
    public String summary() {
        StringBuilder text = new StringBuilder();
        EvaluationReport.DataSummary data = report.data();
        text.append(format(
                "Model `%s` %s (`%s`), %,d examples of split `%s` of `%s` (sha256 `%s`).%n%n",
                report.model().name(),
                report.model().version(),
                report.model().hash(),
                data.examples(),
                data.split(),
                data.file(),
                data.sha256()));
        text.append(report.method()
                .fastText()
                .map(settings -> "fastText ran with `" + settings + "`, one model for each attribute.\n\n")
                .orElse("fastText did not run; its columns are empty.\n\n"));
        return text.append(tables()).toString();
    }

    /** The tables of attributes and the legal axis. */
    public String tables() {
        return order()
                + footnotes()
                + flags()
                + new TierMarkdown(report).text()
                + matched()
                + unmeasured()
                + report.law().map(law -> new LawMarkdown(law).text()).orElse("")
                + report.functional().map(FunctionalMarkdown::text).orElse("")
                + report.bias().map(BiasMarkdown::text).orElse("");
    }

    /** For each data set the model's AUC of every attribute that can be told within it. */
    public String setsOfAttributes() {
        MarkdownTable table = new MarkdownTable("Attribute", "data set", "n", "positive", "weak", "AUC");
        for (AttributeResult result : report.attributes()) {
            for (SetResult set : result.sets()) {
                Optional<Double> auc =
                        Optional.ofNullable(set.auc().get(result.model().name()));
                auc.ifPresent(value -> table.row(
                        result.attribute().toString(),
                        set.set() + (set.countsInMean() ? "" : " *"),
                        format("%,d", set.examples()),
                        format("%,d", set.positives()),
                        format("%,d", set.weak()),
                        number(value)));
            }
        }
        return table.text();
    }

    private String order() {
        MarkdownTable table = new MarkdownTable(
                "AUC",
                "n",
                "positive",
                "weak",
                "Moot (95 %)",
                "fastText",
                "lexicon",
                "data set",
                "Moot, direct",
                "Moot, within sets",
                "fastText, within sets");
        for (AttributeResult result : report.attributes()) {
            table.row(
                    result.attribute() + (result.experimental().isPresent() ? " †" : ""),
                    format("%,d", result.examples()),
                    format("%,d", result.positives()),
                    format("%,d", result.weak()),
                    interval(result.model().auc()),
                    auc(result.baseline("fastText")),
                    auc(result.baseline("lexicon")),
                    auc(result.baseline("data set")),
                    number(result.directAuc()),
                    number(result.model().withinSets()),
                    number(result.baseline("fastText").flatMap(ScorerResult::withinSets)));
        }
        return table.text();
    }

    private String flags() {
        MarkdownTable table = new MarkdownTable(
                "At the threshold",
                "share positive",
                "AP",
                "threshold",
                "F1",
                "precision",
                "recall",
                "ECE",
                "fastText AP",
                "fastText F1",
                "lexicon F1",
                "constant F1");
        for (AttributeResult result : report.attributes()) {
            ScorerResult model = result.model();
            table.row(
                    result.attribute().toString(),
                    number((double) result.positives() / result.examples()),
                    number(model.averagePrecision()),
                    number(model.threshold()),
                    number(model.confusion().f1()),
                    number(model.confusion().precision()),
                    number(model.confusion().recall()),
                    number(model.calibrationError()),
                    number(result.baseline("fastText").map(ScorerResult::averagePrecision)),
                    f1(result.baseline("fastText")),
                    f1(result.baseline("lexicon")),
                    f1(result.baseline("constant")));
        }
        return table.text() + "\n";
    }

    private String footnotes() {
        String experimental = report.attributes().stream()
                .flatMap(result ->
                        result.experimental().stream().map(reason -> result.attribute() + " (" + reason + ")"))
                .collect(Collectors.joining(", "));
        return experimental.isEmpty() ? "\n" : "\n† experimental: " + experimental + ".\n\n";
    }

    /** The attributes that length alone tells. */
    private String matched() {
        MarkdownTable table = new MarkdownTable(
                "AUC", "Moot", "length", "n, of like length", "Moot, of like length", "length, of like length");
        List<AttributeResult> told = report.attributes().stream()
                .filter(result -> result.matched().size() == 2)
                .filter(result -> result.attribute() == CONSTRUCTIVE || result.attribute() == REASONING)
                .toList();
        for (AttributeResult result : told) {
            Confusion counts = result.matched().get(0).confusion();
            table.row(
                    result.attribute().toString(),
                    number(result.model().auc().value()),
                    auc(result.baseline(LengthBaseline.NAME)),
                    format(
                            "%,d",
                            counts.truePositives()
                                    + counts.falsePositives()
                                    + counts.falseNegatives()
                                    + counts.trueNegatives()),
                    interval(result.matched().get(0).auc()),
                    interval(result.matched().get(1).auc()));
        }
        return told.isEmpty()
                ? ""
                : "Long comments are more often constructive and reasoned, so length alone tells much. Among pairs of a positive"
                        + " and a negative example of like length it tells nothing:\n\n" + table.text() + "\n";
    }

    private String unmeasured() {
        if (report.unmeasured().isEmpty()) {
            return "";
        }
        return "Not measured: "
                + report.unmeasured().entrySet().stream()
                        .map(entry -> entry.getKey() + " (" + entry.getValue() + ")")
                        .collect(Collectors.joining(", "))
                + ".\n\n";
    }

    private static String auc(Optional<ScorerResult> scorer) {
        return number(scorer.map(result -> result.auc().value()));
    }

    private static String f1(Optional<ScorerResult> scorer) {
        return number(scorer.map(result -> result.confusion().f1()));
    }

    static String interval(Estimate estimate) {
        return format("%.3f (%.3f–%.3f)", estimate.value(), estimate.low(), estimate.high());
    }

    static String number(Optional<Double> value) {
        return value.map(MarkdownReport::number).orElse("–");
    }

    static String number(double value) {
        return format("%.3f", value);
    }

    static String format(String format, Object... values) {
        return String.format(Locale.ROOT, format.replace("%n", "\n"), values);
    }
}
