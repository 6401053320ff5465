package dev.moot.training.card;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.moot.classifier.Attribute;
import dev.moot.classifier.model.Knots;
import dev.moot.classifier.model.LawHead;
import dev.moot.classifier.model.Manifest;
import dev.moot.classifier.model.Provenance;
import dev.moot.training.evaluation.Bootstrap;
import dev.moot.training.evaluation.report.AttributeResult;
import dev.moot.training.evaluation.report.EvaluationReport;
import dev.moot.training.evaluation.report.ScorerResult;
import dev.moot.training.evaluation.report.SetResult;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ModelCardTest {

    private static final Manifest MANIFEST = new Manifest(
            Manifest.FORMAT,
            "moot-test",
            "7",
            "en",
            10,
            8,
            16,
            List.of(Attribute.INSULT),
            Map.of(Attribute.INSULT, new Knots(List.of(-1.0, 1.0), List.of(0.1, 0.9))),
            Map.of(Attribute.INSULT, 0.6),
            new LawHead(1, 0.5, 0.5));

    private static final Provenance PROVENANCE = new Provenance(
            "abc123",
            "moot-train train --seed 42 --set ${seed}",
            42,
            "17.0.9",
            "Linux amd64",
            "MiniLM",
            List.of(
                    new Provenance.DataSet("talk", "CC BY-SA 3.0", Map.of("a.csv", "0123456789abcdef"), 1200),
                    new Provenance.DataSet("forum", "CC0-1.0", Map.of(), 34)),
            Map.of("epochs", "5"),
            Map.of("both", 0.9));

    @Test
    void tellsWhatTheModelIsMadeOfAndHowGoodItIs() throws IOException {
        String card = ModelCard.of("sha256:1", MANIFEST, PROVENANCE, report("sha256:1"))
                .markdown();

        assertThat(card)
                .startsWith("# Model card: moot-test 7\n")
                .contains("1,234 examples of 2 sets")
                .contains("| talk | 1,200 | CC BY-SA 3.0 | `a.csv` 0123456789ab |")
                .contains("Under share-alike licences, wholly or in part: talk.")
                .contains("| INSULT | 4 | 2 | 1 | 1.000 (1.000–1.000) |")
                .contains("| INSULT | forum * | 4 | 2 | 1 | 1.000 |")
                .contains("| Seed | 42 |")
                .contains("epochs 5")
                .contains("`examples.jsonl.gz`, sha256 `ee`");
    }

    @Test
    void takesValuesAsTheyAre() throws IOException {
        String card = ModelCard.of("sha256:1", MANIFEST, PROVENANCE, report("sha256:1"))
                .markdown();

        assertThat(card).contains("--set ${seed}");
        assertThat(card.replace("--set ${seed}", "")).doesNotContain("${");
    }

    @Test
    void refusesTheReportOfAnotherModel() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ModelCard.of("sha256:1", MANIFEST, PROVENANCE, report("sha256:2")))
                .withMessage("the report is of another model: sha256:2, not sha256:1");
    }

    private static EvaluationReport report(String hash) {
        double[] scores = {0.1, 0.2, 0.8, 0.9};
        boolean[] labels = {false, false, true, true};
        ScorerResult model = ScorerResult.of("Moot", 0.6, scores, labels, Optional.empty(), new Bootstrap(40, 1));
        AttributeResult insult = new AttributeResult(
                Attribute.INSULT,
                4,
                2,
                1,
                Optional.of(1.0),
                model,
                List.of(),
                List.of(),
                List.of(new SetResult("forum", 4, 2, 1, Map.of("Moot", 1.0))),
                List.of());
        return new EvaluationReport(
                EvaluationReport.SCHEMA,
                new EvaluationReport.ModelSummary("moot-test", "7", hash),
                new EvaluationReport.DataSummary("examples.jsonl.gz", "ee", "test", 4, Map.of("forum", 4)),
                new EvaluationReport.Method(15, 40, 1, Optional.empty()),
                List.of(insult),
                Map.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }
}
