package dev.moot.training.evaluation.report;

import static dev.moot.training.evaluation.report.MarkdownReport.format;
import static dev.moot.training.evaluation.report.MarkdownReport.number;

import java.util.ArrayList;
import java.util.List;

/** The functional cases as a table. */
final class FunctionalMarkdown {

    private FunctionalMarkdown() {}

    static String text(FunctionalResult result) {
        List<String> scorers = List.copyOf(result.functions().get(0).accuracy().keySet());
        List<String> head = new ArrayList<>(List.of("Accuracy", "cases", "wordings"));
        head.addAll(scorers);
        MarkdownTable table = new MarkdownTable(head.toArray(String[]::new));
        for (FunctionalResult.Function function : result.functions()) {
            List<String> row = new ArrayList<>(
                    List.of(function.name(), format("%,d", function.cases()), format("%,d", function.groups())));
            scorers.forEach(scorer -> row.add(number(function.accuracy().get(scorer))));
            table.row(row.toArray(String[]::new));
        }
        List<String> mean = new ArrayList<>(List.of("mean of the functions", "", ""));
        scorers.forEach(scorer -> mean.add(number(result.mean(scorer))));
        table.row(mean.toArray(String[]::new));
        return "### Functional cases\n\nPairs of nearly the same words, of which one has the attribute and the other has not; no"
                + " wording of these was trained on. A model that flags all or nothing has 0.5.\n\n" + table.text()
                + "\n";
    }
}
