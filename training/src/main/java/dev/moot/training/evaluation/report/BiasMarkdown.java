package dev.moot.training.evaluation.report;

import static dev.moot.training.evaluation.report.MarkdownReport.format;
import static dev.moot.training.evaluation.report.MarkdownReport.number;

/** How words for groups of people move the score of toxicity, as a table. */
final class BiasMarkdown {

    private BiasMarkdown() {}

    static String text(BiasResult result) {
        MarkdownTable table = new MarkdownTable("Word", "sentences", "subgroup AUC", "BPSN AUC", "BNSP AUC", "gap");
        for (BiasResult.Identity identity : result.identities()) {
            table.row(
                    identity.term(),
                    format("%,d", identity.sentences()),
                    number(identity.subgroup()),
                    number(identity.bpsn()),
                    number(identity.bnsp()),
                    number(identity.gap(result.auc())));
        }
        double largest = result.identities().stream()
                .mapToDouble(identity -> identity.gap(result.auc()))
                .max()
                .orElse(0);
        return format(
                        "### Words for groups of people%n%n%,d sentences of the template set that are not trained on (others of the same"
                                + " patterns are), TOXICITY: AUC %.3f over all, largest gap of a word %.3f.%n%n",
                        result.sentences(), result.auc(), largest)
                + table.text() + "\n";
    }
}
