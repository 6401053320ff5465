package dev.moot.training.evaluation.report;

import static dev.moot.training.evaluation.report.MarkdownReport.format;
import static dev.moot.training.evaluation.report.MarkdownReport.interval;
import static dev.moot.training.evaluation.report.MarkdownReport.number;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** One attribute of a report as Markdown: every scorer, then every data set. */
final class AttributeMarkdown {

    private final AttributeResult result;

    AttributeMarkdown(AttributeResult result) {
        this.result = result;
    }

    String text() {
        StringBuilder text =
                new StringBuilder("## " + result.attribute() + "\n\n![ROC, precision and recall, reliability]("
                        + AttributePlot.fileName(result.attribute()) + ")\n\n");
        MarkdownTable scorers = new MarkdownTable(
                "Scorer", "AUC (95 %)", "within sets", "AP", "F1", "precision", "recall", "threshold", "ECE");
        all().forEach(scorer -> scorers.row(
                scorer.name(),
                interval(scorer.auc()),
                number(scorer.withinSets()),
                number(scorer.averagePrecision()),
                number(scorer.confusion().f1()),
                number(scorer.confusion().precision()),
                number(scorer.confusion().recall()),
                number(scorer.threshold()),
                number(scorer.calibrationError())));
        text.append(scorers.text()).append('\n');
        result.directAuc()
                .filter(auc -> result.weak() > 0)
                .ifPresent(auc -> text.append("AUC over the directly labelled examples alone: ")
                        .append(number(auc))
                        .append(".\n\n"));
        List<String> names = all().stream()
                .map(ScorerResult::name)
                .filter(name -> result.sets().stream().anyMatch(set -> set.auc().containsKey(name)))
                .toList();
        MarkdownTable sets = new MarkdownTable("Data set", "n", "positive", "weak")
                .columns(names.stream().map(name -> "AUC " + name).toList());
        for (SetResult set : result.sets()) {
            sets.row(
                            set.set() + (set.countsInMean() ? "" : " *"),
                            format("%,d", set.examples()),
                            format("%,d", set.positives()),
                            format("%,d", set.weak()))
                    .cells(names.stream()
                            .map(name -> number(Optional.ofNullable(set.auc().get(name))))
                            .toList());
        }
        return text.append(sets.text())
                .append(format(
                        "%n\\* under %d examples of one class: not in the mean over sets.%n%n", SetResult.ENOUGH))
                .toString();
    }

    private List<ScorerResult> all() {
        return Stream.concat(Stream.of(result.model()), result.baselines().stream())
                .toList();
    }
}
