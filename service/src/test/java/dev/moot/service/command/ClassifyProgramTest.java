package dev.moot.service.command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.moot.service.JavaCommand;
import dev.moot.service.TinyModel;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code moot classify} as a process of its own, with a small model. */
class ClassifyProgramTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    private static Path shared;

    @TempDir
    private Path folder;

    private Path in;
    private Path out;
    private Path err;

    @BeforeAll
    static void writeModel() throws IOException {
        TinyModel.write(shared.resolve("tiny.zip"), "1");
    }

    @BeforeEach
    void nameFiles() {
        in = folder.resolve("in");
        out = folder.resolve("out");
        err = folder.resolve("err");
    }

    @Test
    void writesNothingButLabelsToStandardOutput() throws Exception {
        Files.writeString(in, "{\"text\":\"Fine.\",\"id\":\"c-1\"}\nnot JSON\n");

        int code = start().redirectInput(in.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start()
                .waitFor();

        assertThat(code).isZero();
        assertThat(err).isEmptyFile();
        List<JsonNode> objects = objects(out);
        assertThat(objects).hasSize(2);
        assertThat(objects.get(0).at("/commentId").asText()).isEqualTo("c-1");
        assertThat(objects.get(0).at("/model/name").asText()).isEqualTo("tiny");
        assertThat(objects.get(1).at("/error/code").asText()).isEqualTo("NOT_JSON");
    }

    @Test
    void readsAndWritesFiles() throws Exception {
        Files.writeString(in, "Fine.\n\nThank you.\n");
        Path labels = folder.resolve("labels.jsonl");

        int code = start("--format", "text", "--input", in.toString(), "--output", labels.toString())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start()
                .waitFor();

        assertThat(code).isZero();
        assertThat(out).isEmptyFile();
        assertThat(err).isEmptyFile();
        assertThat(objects(labels)).hasSize(3);
    }

    @Test
    void advisesByTheSettingsOfFileAndEnvironment() throws Exception {
        Files.writeString(in, "{\"text\":\"Fine.\"}\n");
        Path config = Files.writeString(
                folder.resolve("moot.yml"),
                "moot: {suggestion: {review: {misinformation: never}, hold: {toxicity: 0, respect: 0}}}\n");
        ProcessBuilder program = start("--config", config.toString());
        program.environment().put("MOOT_SUGGESTION_HOLD_RESPECT", "never");

        int code = program.redirectInput(in.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start()
                .waitFor();

        assertThat(code).isZero();
        assertThat(err).isEmptyFile();
        assertThat(objects(out).get(0).at("/suggestion").toString())
                .isEqualTo("{\"action\":\"HOLD\",\"reasons\":[\"TOXICITY>=0\"]}");
    }

    @Test
    void namesKeyValueAndRuleOfAWrongSettingAndLeavesTheOutputAlone() throws Exception {
        Path labels = Files.writeString(folder.resolve("labels.jsonl"), "of yesterday");
        ProcessBuilder program = start("--output", labels.toString());
        program.environment().put("MOOT_SUGGESTION_HOLD_TOXICITY", "high");

        int code = program.redirectError(err.toFile()).start().waitFor();

        assertThat(code).isEqualTo(2);
        assertThat(err)
                .content()
                .isEqualToNormalizingNewlines(
                        "moot classify: 'moot.suggestion.hold.toxicity' must be a score in 0 to 1,"
                                + " or never, got: 'high' (see moot classify --help)\n");
        assertThat(labels).hasContent("of yesterday");
    }

    @Test
    void failsInOneLineForSettingsThatAreNoYaml() throws Exception {
        Path config = Files.writeString(folder.resolve("moot.yml"), "moot: {suggestion: [\n");

        int code = start("--config", config.toString())
                .redirectError(err.toFile())
                .start()
                .waitFor();

        assertThat(code).isEqualTo(1);
        assertThat(err)
                .content()
                .startsWith("moot classify: the settings cannot be read")
                .hasLineCount(1);
    }

    @Test
    void failsForErrorsWhenStrict() throws Exception {
        Files.writeString(in, "{\"text\":\"Fine.\"}\n{}\n{\"text\":\"Fine.\"}\n");

        int code = start("--strict")
                .redirectInput(in.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start()
                .waitFor();

        assertThat(code).isEqualTo(1);
        assertThat(objects(out)).hasSize(3);
        assertThat(err).content().isEqualToNormalizingNewlines("moot classify: 1 of 3 lines have errors\n");
    }

    @Test
    void endsQuietlyWhenNobodyReadsItsOutputAnyMore() throws Exception {
        Files.writeString(in, "{\"text\":\"Fine.\"}\n".repeat(20_000));
        Process process =
                start().redirectInput(in.toFile()).redirectError(err.toFile()).start();

        try (BufferedReader reader = process.inputReader(UTF_8)) {
            assertThat(reader.readLine()).startsWith("{\"schema\":\"moot.labels/1\"");
        }

        assertThat(process.waitFor()).isZero();
        assertThat(err).isEmptyFile();
    }

    private static ProcessBuilder start(String... arguments) {
        List<String> command = JavaCommand.of(Moot.class, List.of("-Xmx256m"));
        command.addAll(List.of("classify", "--model", shared.resolve("tiny.zip").toString()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command);
    }

    private static List<JsonNode> objects(Path file) throws IOException {
        List<JsonNode> objects = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            objects.add(JSON.readTree(line));
        }
        return objects;
    }
}
