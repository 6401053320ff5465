package dev.moot.training.evaluation.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.moot.classifier.Attribute;
import dev.moot.classifier.LegalVerdict;
import dev.moot.training.dataset.Example;
import dev.moot.training.dataset.Split;
import dev.moot.training.evaluation.BinaryMetrics;
import dev.moot.training.evaluation.Bootstrap;
import dev.moot.training.evaluation.Confusion;
import dev.moot.training.evaluation.baseline.FastText;
import dev.moot.training.evaluation.report.AttributeResult;
import dev.moot.training.evaluation.report.EvaluationReport;
import dev.moot.training.evaluation.report.EvaluationReport.DataSummary;
import dev.moot.training.evaluation.report.LawResult;
import dev.moot.training.evaluation.report.MarkdownReport;
import dev.moot.training.evaluation.report.ReportJson;
import dev.moot.training.evaluation.report.ScorerResult;
import dev.moot.training.evaluation.report.SetResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvaluatorTest {

    private static final DataSummary DATA = new DataSummary("examples.jsonl", "ab", "test", 240, Map.of("mild", 120));

    private final List<String> progress = new ArrayList<>();

    @Test
    void measuresTheModelAtItsThreshold() throws IOException {
        AttributeResult toxicity = toxicity(evaluate(Optional.empty()));

        List<Example> tested = examples(Split.TEST);
        double[] scores = tested.stream()
                .mapToDouble(example -> Double.parseDouble(
                        example.text().substring(example.text().lastIndexOf(' ') + 1)))
                .toArray();
        boolean[] labels = new boolean[tested.size()];
        for (int i = 0; i < labels.length; i++) {
            labels[i] = tested.get(i).labels().get(Attribute.TOXICITY) >= 0.5;
        }
        assertThat(toxicity.examples()).isEqualTo(240);
        assertThat(toxicity.positives()).isEqualTo(BinaryMetrics.positives(labels));
        assertThat(toxicity.model().auc().value()).isEqualTo(BinaryMetrics.auc(scores, labels));
        assertThat(toxicity.model().confusion()).isEqualTo(Confusion.at(0.5, scores, labels));
        assertThat(toxicity.model().calibrationError())
                .isEqualTo(BinaryMetrics.expectedCalibrationError(scores, labels, 15));
        assertThat(toxicity.experimental()).isEmpty();
    }

    @Test
    void showsHowFarTheDataSetAloneGets() throws IOException {
        AttributeResult toxicity = toxicity(evaluate(Optional.empty()));

        assertThat(baseline(toxicity, "constant").auc().value()).isEqualTo(0.5);
        assertThat(baseline(toxicity, "data set").auc().value()).isGreaterThan(0.6);
        assertThat(baseline(toxicity, "data set").withinSets()).isEmpty();
    }

    @Test
    void lexiconFindsInsults() throws IOException {
        AttributeResult toxicity = toxicity(evaluate(Optional.empty()));

        assertThat(baseline(toxicity, "lexicon").auc().value()).isGreaterThan(0.9);
    }

    @Test
    void averagesOverSetsThatHoldEnoughOfBothClasses() throws IOException {
        AttributeResult toxicity = toxicity(evaluate(Optional.empty()));

        assertThat(toxicity.sets()).extracting(SetResult::set).containsExactly("harsh", "mild");
        assertThat(toxicity.sets()).allMatch(SetResult::countsInMean);
        double mean = toxicity.sets().stream()
                .mapToDouble(set -> set.auc().get("Moot"))
                .average()
                .orElseThrow();
        assertThat(toxicity.model().withinSets().orElseThrow()).isCloseTo(mean, within(1e-12));
    }

    @Test
    void marksAttributesWithoutDirectLabelsAsExperimental() throws IOException {
        AttributeResult sarcastic =
                evaluate(Optional.empty()).report().result(Attribute.SARCASTIC).orElseThrow();

        assertThat(sarcastic.weak()).isEqualTo(sarcastic.examples());
        assertThat(sarcastic.directAuc()).isEmpty();
        assertThat(sarcastic.experimental()).contains("no test example was labelled by a human for this attribute");
    }

    @Test
    void saysWhyAnAttributeIsNotMeasured() throws IOException {
        EvaluationReport report = evaluate(Optional.empty()).report();

        assertThat(report.unmeasured())
                .containsEntry(Attribute.RESPECT, "no example has a label for it")
                .containsEntry(Attribute.THREAT, "all its examples are of one class");
    }

    @Test
    void judgesVerdictsByDirectLabelsAndFalseAlarmsByAssumedOnes() throws IOException {
        LawResult law = evaluate(Optional.empty()).report().law().orElseThrow();

        assertThat(law.all().examples()).isEqualTo(3);
        assertThat(law.all().count(LegalVerdict.MISINFORMATION, LegalVerdict.MISINFORMATION))
                .isEqualTo(1);
        assertThat(law.all().count(LegalVerdict.ACCURATE, LegalVerdict.MISINFORMATION))
                .isEqualTo(1);
        assertThat(law.all().precision(LegalVerdict.MISINFORMATION)).isEqualTo(0.5);
        assertThat(law.all().macroF1()).isCloseTo((2.0 / 3 + 0 + 1) / 3, within(1e-12));
        assertThat(law.domains())
                .extracting(LawResult.Named::name)
                .containsExactly("law-federalism", "law-immigration");
        assertThat(law.assumedNone()).isEqualTo(2);
        assertThat(law.falseAlarms()).isEqualTo(1);
    }

    @Test
    void keepsTextOutOfTheReportAndInTheErrors(@TempDir Path directory) throws IOException {
        Evaluation evaluation = evaluate(Optional.empty());

        EvaluationFiles.write(evaluation, directory.resolve("report"));
        EvaluationFiles.writeErrors(evaluation, directory.resolve("errors.jsonl"));

        try (var files = Files.list(directory.resolve("report"))) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder("report.json", "report.md", "sarcastic.svg", "toxicity.svg");
        }
        for (String name : List.of("report.json", "report.md", "toxicity.svg")) {
            assertThat(directory.resolve("report").resolve(name)).content().doesNotContain("person", "idiot");
        }
        assertThat(Files.readAllLines(directory.resolve("errors.jsonl")))
                .isNotEmpty()
                .hasSizeLessThanOrEqualTo(41)
                .allMatch(line -> line.contains("\"text\":\""));
    }

    @Test
    void reportSurvivesItsJson(@TempDir Path directory) throws IOException {
        EvaluationReport report = evaluate(Optional.empty()).report();

        ReportJson.write(report, directory.resolve("report.json"));

        assertThat(ReportJson.read(directory.resolve("report.json"))).isEqualTo(report);
    }

    @Test
    void sameInputGivesSameReport() throws IOException {
        assertThat(evaluate(Optional.empty()).report())
                .isEqualTo(evaluate(Optional.empty()).report());
    }

    @Test
    void goesOnWithoutFastTextThatFails() throws IOException {
        Evaluation evaluation = evaluate(Optional.of(new FastText(Path.of("no-such-program"), Duration.ofSeconds(5))));

        assertThat(toxicity(evaluation).baseline("fastText")).isEmpty();
        assertThat(progress).anyMatch(line -> line.startsWith("TOXICITY: left out fastText"));
        assertThat(progress).anyMatch(line -> line.startsWith("law: left out fastText"));
    }

    @Test
    void tableNamesEveryAttributeAndItsFlags() throws IOException {
        String summary = new MarkdownReport(evaluate(Optional.empty()).report()).summary();

        assertThat(summary)
                .contains("| TOXICITY | 240 |")
                .contains("| SARCASTIC † |")
                .contains("fastText did not run")
                .contains(
                        "Not measured: THREAT (all its examples are of one class), RESPECT (no example has a label for it)")
                .contains("| misinformation | 0 | 0 | 1 |");
    }

    private Evaluation evaluate(Optional<FastText> fastText) throws IOException {
        List<Example> examples = new ArrayList<>(law());
        for (Split split : Split.values()) {
            examples.addAll(examples(split));
        }
        return new Evaluator(new Bootstrap(60, 1), fastText, progress::add)
                .evaluate(new Tiers(new FakeModel(), Map.of()), Material.of(examples, Split.TEST), DATA, Extras.NONE);
    }

    private static AttributeResult toxicity(Evaluation evaluation) {
        return evaluation.report().result(Attribute.TOXICITY).orElseThrow();
    }

    private static ScorerResult baseline(AttributeResult result, String name) {
        return result.baseline(name).orElseThrow();
    }

    /** Two sets, one harsher than the other; a tenth of the scores, and no insult, point the wrong way. */
    private static List<Example> examples(Split split) {
        SplittableRandom random = new SplittableRandom(split.name().length());
        List<Example> examples = new ArrayList<>();
        for (int i = 0; i < 240; i++) {
            String set = i % 2 == 0 ? "harsh" : "mild";
            boolean toxic = random.nextInt(10) < (i % 2 == 0 ? 7 : 3);
            boolean right = random.nextInt(10) > 0;
            double score = (toxic == right ? 0.5 : 0) + 0.5 * random.nextDouble();
            examples.add(new Example(
                    set + "/" + split + i,
                    set,
                    String.format(Locale.ROOT, "you %s person number %.4f", toxic ? "idiot of a" : "kind", score),
                    Optional.empty(),
                    Map.of(
                            Attribute.TOXICITY, toxic ? 0.8 : 0.1,
                            Attribute.SARCASTIC, toxic ? 1.0 : 0.0,
                            Attribute.THREAT, 0.0),
                    Map.of(Attribute.SARCASTIC, 0.3),
                    Optional.empty(),
                    1,
                    split));
        }
        return examples;
    }

    private static List<Example> law() {
        return List.of(
                law("law-federalism-0001", LegalVerdict.MISINFORMATION, LegalVerdict.MISINFORMATION, 1, Split.TEST),
                law("law-federalism-0002", LegalVerdict.ACCURATE, LegalVerdict.MISINFORMATION, 1, Split.TEST),
                law("law-immigration-0003", LegalVerdict.NONE, LegalVerdict.NONE, 1, Split.TEST),
                law("chat-4", LegalVerdict.NONE, LegalVerdict.NONE, 0.2, Split.TEST),
                law("chat-5", LegalVerdict.NONE, LegalVerdict.MISINFORMATION, 0.2, Split.TEST),
                law("law-immigration-0006", LegalVerdict.NONE, LegalVerdict.NONE, 1, Split.TRAIN));
    }

    private static Example law(String id, LegalVerdict deserved, LegalVerdict given, double weight, Split split) {
        return new Example(
                "law_corpus/" + id,
                "law_corpus",
                "a person said 0.7",
                Optional.of(given.name()),
                Map.of(),
                Map.of(),
                Optional.of(deserved),
                weight,
                split);
    }
}
