package dev.moot.training.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.moot.classifier.Attribute;
import dev.moot.classifier.LegalVerdict;
import dev.moot.classifier.calibration.Calibration;
import dev.moot.classifier.feature.NgramHasher;
import dev.moot.classifier.model.Knots;
import dev.moot.classifier.model.LawHead;
import dev.moot.classifier.model.Manifest;
import dev.moot.classifier.model.ModelFile;
import dev.moot.classifier.model.Provenance;
import dev.moot.classifier.network.FastTier;
import dev.moot.classifier.network.Head;
import dev.moot.classifier.network.QuantizedTable;
import dev.moot.classifier.text.WordPiece;
import dev.moot.training.dataset.Example;
import dev.moot.training.dataset.ExampleFile;
import dev.moot.training.dataset.Split;
import dev.moot.training.evaluation.report.MarkedSection;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nd4j.linalg.activations.Activation;
import picocli.CommandLine;

class EvaluateCommandTest {

    private static final List<Attribute> ATTRIBUTES = List.of(Attribute.TOXICITY, Attribute.RESPECT);

    @TempDir
    Path directory;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeEach
    void writeModelAndExamples() throws IOException {
        Calibration calibration = Calibration.of(new double[] {-4, 4}, new double[] {0.02, 0.98});
        Manifest manifest = new Manifest(
                Manifest.FORMAT,
                "tiny",
                "1",
                "en",
                8,
                4,
                4,
                ATTRIBUTES,
                Map.of(Attribute.TOXICITY, Knots.of(calibration), Attribute.RESPECT, Knots.of(calibration)),
                Map.of(Attribute.TOXICITY, 0.5, Attribute.RESPECT, 0.5),
                new LawHead(1, 0.4, 0.4));
        Provenance provenance =
                new Provenance("unknown", "moot-train train", 1, "17", "any", "none", List.of(), Map.of(), Map.of());
        WordPiece words = new WordPiece(List.of("[UNK]", "a", "##b"));
        FastTier networks = new FastTier(
                new NgramHasher(8),
                QuantizedTable.of(4, numbers(256 * 4)),
                head(),
                words,
                QuantizedTable.of(4, numbers(words.vocabulary().size() * 4)),
                head());
        ModelFile.write(directory.resolve("tiny.zip"), manifest, provenance, networks);
        List<Example> examples = new ArrayList<>();
        for (Split split : Split.values()) {
            for (int i = 0; i < 40; i++) {
                examples.add(example(split, i));
            }
        }
        ExampleFile.write(directory.resolve("examples.jsonl.gz"), examples);
    }

    @Test
    void writesReportPlotsErrorsAndDocument() throws IOException {
        Files.writeString(
                directory.resolve("page.md"), "# Page\n" + MarkedSection.BEGIN + "\n" + MarkedSection.END + "\n");

        int code = evaluate("--document", directory.resolve("page.md").toString());

        assertThat(code).isZero();
        assertThat(out.toString()).contains("| TOXICITY", "Model `tiny` 1 (`sha256:");
        JsonNode report = new ObjectMapper()
                .readTree(directory.resolve("report/report.json").toFile());
        assertThat(report.at("/schema").textValue()).isEqualTo("moot.evaluation/1");
        assertThat(report.at("/data/split").textValue()).isEqualTo("test");
        assertThat(report.at("/attributes/0/attribute").textValue()).isEqualTo("TOXICITY");
        assertThat(report.at("/attributes/0/model/confusion/f1").isNumber()).isTrue();
        assertThat(report.at("/unmeasured/RESPECT").textValue()).isEqualTo("no example has a label for it");
        assertThat(report.at("/law/all/macroF1").isNumber()).isTrue();
        assertThat(directory.resolve("report/toxicity.svg")).isNotEmptyFile();
        assertThat(directory.resolve("errors.jsonl")).exists();
        assertThat(directory.resolve("page.md"))
                .content()
                .startsWith("# Page\n")
                .contains("| TOXICITY");
    }

    @Test
    void cardIsWrittenFromModelAndReport() throws IOException {
        evaluate();

        int code = run(
                "card",
                "--model",
                directory.resolve("tiny.zip").toString(),
                "--report",
                directory.resolve("report/report.json").toString(),
                "--output",
                directory.resolve("MODEL_CARD.md").toString());

        assertThat(err.toString()).doesNotContain("card:");
        assertThat(code).isZero();
        assertThat(directory.resolve("MODEL_CARD.md")).content().startsWith("# Model card: tiny 1\n");
    }

    @Test
    void curvesAreNotedInTheModel() {
        int code = run(
                "curves",
                "--examples",
                directory.resolve("examples.jsonl.gz").toString(),
                "--model",
                directory.resolve("tiny.zip").toString(),
                "--model-version",
                "2",
                "--output",
                directory.resolve("measured.zip").toString());

        assertThat(err.toString()).isEmpty();
        assertThat(code).isZero();
        ModelFile measured = ModelFile.read(directory.resolve("measured.zip"));
        assertThat(measured.description().version()).isEqualTo("2");
        assertThat(measured.curve(Attribute.TOXICITY)).hasValueSatisfying(curve -> {
            assertThat(curve.examples()).isEqualTo(40);
            assertThat(curve.positives()).isEqualTo(20);
            assertThat(curve.human()).isTrue();
        });
        assertThat(measured.curve(Attribute.RESPECT)).isEmpty();
    }

    @Test
    void calibratingMeasuresTheCurvesAnew() throws IOException {
        List<Example> own = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            double label = i % 2;
            own.add(example(Split.VALIDATION, i)
                    .labelled(Map.of(Attribute.TOXICITY, label, Attribute.RESPECT, 1 - label), Map.of()));
        }
        ExampleFile.write(directory.resolve("own.jsonl"), own);

        int code = run(
                "calibrate",
                "--examples",
                directory.resolve("own.jsonl").toString(),
                "--model",
                directory.resolve("tiny.zip").toString(),
                "--output",
                directory.resolve("own.zip").toString());

        assertThat(err.toString()).isEmpty();
        assertThat(code).isZero();
        ModelFile calibrated = ModelFile.read(directory.resolve("own.zip"));
        assertThat(calibrated.curve(Attribute.RESPECT))
                .hasValueSatisfying(curve -> assertThat(curve.examples()).isEqualTo(60));
    }

    @Test
    void failsWithOneLineWhereTheSplitIsEmpty() throws IOException {
        ExampleFile.write(directory.resolve("examples.jsonl.gz"), List.of(example(Split.TRAIN, 1)));

        int code = evaluate();

        assertThat(code).isEqualTo(1);
        assertThat(err.toString().lines()).hasSize(1);
        assertThat(err.toString()).contains("examples.jsonl.gz has no examples of split test");
    }

    @Test
    void failsBeforeItMeasuresWhereTheDocumentHasNoMarks() throws IOException {
        Files.writeString(directory.resolve("page.md"), "# Page\n");

        int code = evaluate("--document", directory.resolve("page.md").toString());

        assertThat(code).isEqualTo(1);
        assertThat(err.toString()).contains("page.md has no section");
        assertThat(directory.resolve("report")).doesNotExist();
    }

    @Test
    void refusesAnUnknownSplit() {
        assertThat(evaluate("--split", "exam")).isEqualTo(2);
        assertThat(err.toString().lines()).hasSize(1);
    }

    @Test
    void refusesATimeLimitBelowOneSecond() {
        assertThat(evaluate("--time-limit", "0")).isEqualTo(2);
        assertThat(err.toString()).contains("--time-limit must be at least 1, got 0");
    }

    private int evaluate(String... more) {
        List<String> arguments = new ArrayList<>(List.of(
                "evaluate",
                "--without-fasttext",
                "--examples",
                directory.resolve("examples.jsonl.gz").toString(),
                "--model",
                directory.resolve("tiny.zip").toString(),
                "--output",
                directory.resolve("report").toString(),
                "--errors",
                directory.resolve("errors.jsonl").toString()));
        arguments.addAll(List.of(more));
        return run(arguments.toArray(String[]::new));
    }

    private int run(String... arguments) {
        CommandLine command = MootTrain.commandLine();
        return command.setOut(new PrintWriter(out)).setErr(new PrintWriter(err)).execute(arguments);
    }

    private static Head head() {
        MultiLayerNetwork network = new MultiLayerNetwork(new NeuralNetConfiguration.Builder()
                .seed(1)
                .list()
                .layer(new DenseLayer.Builder()
                        .nIn(4)
                        .nOut(ATTRIBUTES.size() + 3)
                        .activation(Activation.IDENTITY)
                        .build())
                .build());
        network.init();
        return new Head(network);
    }

    private static float[] numbers(int size) {
        SplittableRandom random = new SplittableRandom(size);
        float[] numbers = new float[size];
        for (int i = 0; i < size; i++) {
            numbers[i] = (float) random.nextDouble(-1, 1);
        }
        return numbers;
    }

    private static Example example(Split split, int i) {
        return new Example(
                "forum/" + split + "-" + i,
                "forum",
                "comment number " + i * 7919 + (i % 2 == 0 ? " is kind" : " is rude"),
                Optional.empty(),
                Map.of(Attribute.TOXICITY, i % 2 == 0 ? 0.0 : 1.0),
                Map.of(),
                Optional.of(i % 3 == 0 ? LegalVerdict.MISINFORMATION : LegalVerdict.NONE),
                1,
                split);
    }
}
