package dev.moot.training.evaluation.report;

import static dev.moot.training.evaluation.report.MarkdownReport.format;
import static dev.moot.training.evaluation.report.MarkdownReport.number;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The tiers of a model side by side. */
final class TierMarkdown {

    private static final List<Function<ScorerResult, Double>> NUMBERS = List.of(
            result -> result.auc().value(),
            ScorerResult::averagePrecision,
            result -> result.confusion().f1(),
            ScorerResult::calibrationError);

    private static final List<Function<AttributeResult, Optional<ScorerResult>>> TIERS = List.of(
            result -> result.baseline(EvaluationReport.FAST_TIER),
            result -> result.baseline(EvaluationReport.DEEP_TIER),
            result -> Optional.of(result.model()));

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

    /** Each number of each tier, the mean over the results. */
    private static String[] row(String name, List<AttributeResult> results) {
        List<String> row = new ArrayList<>(List.of(name));
        for (Function<ScorerResult, Double> number : NUMBERS) {
            for (Function<AttributeResult, Optional<ScorerResult>> tier : TIERS) {
                row.add(number(results.stream()
                        .map(tier)
                        .flatMap(Optional::stream)
                        .mapToDouble(number::apply)
                        .average()
                        .orElse(Double.NaN)));
            }
        }
        return row.toArray(String[]::new);
    }
}
