package dev.moot.training.evaluation.report;

import static dev.moot.training.evaluation.report.MarkdownReport.format;
import static dev.moot.training.evaluation.report.MarkdownReport.number;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The tiers of a model side by side. */
final class TierMarkdown {

    private static final List<String> ALONE = List.of("fast tier", "deep tier");

    private final EvaluationReport report;

    TierMarkdown(EvaluationReport report) {
        this.report = report;
    }

    /** Nothing for a model with one tier. */
    String text() {
        List<AttributeResult> attributes = report.attributes();
        if (report.shareOfDeep().isEmpty() || attributes.isEmpty()) {
            return "";
        }
        MarkdownTable table = new MarkdownTable(
                "Tiers",
                "AUC fast",
                "deep",
                "cascade",
                "AP fast",
                "deep",
                "cascade",
                "F1 fast",
                "deep",
                "cascade",
                "ECE fast",
                "deep",
                "cascade");
        attributes.forEach(result -> table.row(row(result.attribute().toString(), List.of(result))));
        table.row(row("mean", attributes));
        return format(
                        "### Tiers%n%nThe cascade asked the encoder about %.1f %% of these comments. F1 is at the threshold of the model, which"
                                + " is the same for every tier.%n%n",
                        100 * report.shareOfDeep().get())
                + table.text() + "\n";
    }

    private static String[] row(String name, List<AttributeResult> results) {
        return new String[] {
            name,
            mean(results, 0, it -> it.auc().value()),
            mean(results, 1, it -> it.auc().value()),
            mean(results, 2, it -> it.auc().value()),
            mean(results, 0, ScorerResult::averagePrecision),
            mean(results, 1, ScorerResult::averagePrecision),
            mean(results, 2, ScorerResult::averagePrecision),
            mean(results, 0, it -> it.confusion().f1()),
            mean(results, 1, it -> it.confusion().f1()),
            mean(results, 2, it -> it.confusion().f1()),
            mean(results, 0, ScorerResult::calibrationError),
            mean(results, 1, ScorerResult::calibrationError),
            mean(results, 2, ScorerResult::calibrationError)
        };
    }

    private static String mean(List<AttributeResult> results, int tier, Function<ScorerResult, Double> value) {
        return number(results.stream()
                .map(result -> tier < ALONE.size() ? result.baseline(ALONE.get(tier)) : Optional.of(result.model()))
                .flatMap(Optional::stream)
                .mapToDouble(value::apply)
                .average()
                .orElse(Double.NaN));
    }
}
