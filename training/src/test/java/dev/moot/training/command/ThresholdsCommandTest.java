package dev.moot.training.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.moot.classifier.Attribute;
import dev.moot.training.dataset.Example;
import dev.moot.training.dataset.ExampleFile;
import dev.moot.training.dataset.Split;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With the model that comes with Moot. */
class ThresholdsCommandTest {

    private static final String RUDE = "You are a pathetic idiot and a liar, and everybody knows it in house ";
    private static final String CIVIL = "Thank you for the figures, the bus is late every day at house ";

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void translatesThresholdsOfAPublishersOwnLog() throws IOException {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            boolean rude = i % 5 == 0;
            double score = rude ? 0.7 + i / 3000.0 : 0.1;
            lines.add(i % 2 == 0 ? scores(text(rude, i), score) : answer(text(rude, i), score));
        }
        Path log = Files.write(folder.resolve("log.jsonl"), lines);

        int code = run("--log", log.toString(), "--at", "0.5,0.9", "--tier", "fast");

        assertThat(code).isZero();
        assertThat(err.toString().lines())
                .containsExactly("moot-train thresholds: Moot has no attribute for [FLIRTATION]");
        List<String> table = out.toString().lines().toList();
        assertThat(table).hasSize(6);
        assertThat(table.get(0)).isEqualTo("TOXICITY_EXPERIMENTAL as Moot's TOXICITY, 300 comments:");
        String[] cells = table.get(4).split(" *\\| *", -1);
        assertThat(cells[1]).isEqualTo("0.5");
        assertThat(cells[2]).isEqualTo("60");
        assertThat(cells[3]).isEqualTo("20.00 %");
        assertThat(Double.parseDouble(cells[4])).isBetween(0.2, 0.9);
        assertThat(cells[6]).isEqualTo("60");
        assertThat(cells[7]).isEqualTo("60");
        assertThat(table.get(5)).contains("| 0.9 | 0 | 0.00 % | too few |");
    }

    @Test
    void readsPublishedScoresOfPostsThatWereNotTrainedOn() throws IOException {
        Files.createDirectories(folder.resolve("context_toxicity"));
        StringBuilder table = new StringBuilder("id,text,label,api,parent\n");
        for (int i = 0; i < 50; i++) {
            table.append(i + ",\"" + text(i < 20, i) + "\",0," + (i < 20 ? 0.9 : 0.1) + ",\n");
        }
        Files.writeString(folder.resolve("context_toxicity/gn.csv"), table.toString());
        Files.writeString(folder.resolve("context_toxicity/gc.csv"), "id,text,parent,label,api\n");
        Path examples = folder.resolve("examples.jsonl");
        ExampleFile.write(examples, List.of(example(text(true, 3), Split.TRAIN), example(text(true, 4), Split.TEST)));

        int code = run("--data", folder.toString(), "--examples", examples.toString(), "--tier", "fast");

        assertThat(err.toString()).isEmpty();
        assertThat(code).isZero();
        assertThat(out.toString())
                .startsWith("TOXICITY as Moot's TOXICITY, 49 comments:\n")
                .contains("\n| 0.9 | 19 | 38.78 % | ");
    }

    @Test
    void namesTheBadLineAndKeepsItsText() throws IOException {
        Path log = Files.write(
                folder.resolve("log.jsonl"),
                List.of(scores("fine", 0.1), "{\"text\":\"a secret\",\"scores\":{\"TOXICITY\":\"high\"}}"));

        int code = run("--log", log.toString());

        assertThat(code).isEqualTo(1);
        assertThat(err.toString().strip())
                .isEqualTo("moot-train thresholds: log.jsonl line 2: the score of TOXICITY must be a number");
    }

    @Test
    void refusesAScoreThatIsNoProbability() throws IOException {
        Path log = Files.write(folder.resolve("log.jsonl"), List.of(scores("fine", 83)));

        assertThat(run("--log", log.toString())).isEqualTo(1);
        assertThat(err.toString()).contains("log.jsonl line 1: 'scores.FLIRTATION' must be in [0, 1], got: 83.0");
    }

    private static String text(boolean rude, int house) {
        return (rude ? RUDE : CIVIL) + house;
    }

    private static String scores(String text, double score) {
        return "{\"text\":\"" + text + "\",\"scores\":{\"TOXICITY_EXPERIMENTAL\":" + score + ",\"FLIRTATION\":" + score
                + "}}";
    }

    /** As the Perspective API answers. */
    private static String answer(String text, double score) {
        return "{\"text\":\"" + text + "\",\"attributeScores\":{\"TOXICITY_EXPERIMENTAL\":{\"summaryScore\":{\"value\":"
                + score + ",\"type\":\"PROBABILITY\"}}},\"languages\":[\"en\"]}";
    }

    private static Example example(String text, Split split) {
        return new Example(
                "talk/" + split,
                "talk",
                text,
                Optional.empty(),
                Map.of(Attribute.TOXICITY, 1.0),
                Map.of(),
                Optional.empty(),
                1,
                split);
    }

    private int run(String... arguments) {
        List<String> all = new ArrayList<>(List.of("thresholds"));
        all.addAll(List.of(arguments));
        return MootTrain.commandLine()
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(all.toArray(String[]::new));
    }
}
