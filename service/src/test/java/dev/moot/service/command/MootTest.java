package dev.moot.service.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class MootTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"--help", "classify --help", "serve --help"})
    void explainsEachCommand(String arguments) {
        assertThat(run(arguments.split(" "))).isZero();
        assertThat(out.toString()).contains("Usage: moot");
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void tellsItsVersion() {
        assertThat(run("--version")).isZero();
        assertThat(out.toString()).startsWith("moot ").hasLineCount(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "--unknown",
                "unknown",
                "classify --unknown",
                "classify surplus",
                "classify --format xml",
                "classify --threads 0",
                "classify --threads 65",
                "classify --batch two",
                "classify --batch 4097",
                "classify --input"
            })
    void exitsWith2AndOneLineForWrongUsage(String arguments) {
        assertThat(run(arguments.isEmpty() ? new String[0] : arguments.split(" ")))
                .isEqualTo(2);
        assertThat(out.toString()).isEmpty();
        assertThat(err.toString()).startsWith("moot").contains(" --help)").hasLineCount(1);
    }

    @Test
    void exitsWith2WhereTheOutputWouldOverwriteTheInput() throws IOException {
        Path file = Files.writeString(folder.resolve("comments.jsonl"), "{\"text\":\"Fine.\"}\n");

        assertThat(run("classify", "--input", file.toString(), "--output", file.toString()))
                .isEqualTo(2);
        assertThat(file).hasContent("{\"text\":\"Fine.\"}\n");
    }

    @Test
    void exitsWith1AndOneLineWhereTheInputIsMissing() {
        Path missing = folder.resolve("missing.jsonl");

        assertThat(run("classify", "--input", missing.toString())).isEqualTo(1);
        assertThat(err.toString()).isEqualToNormalizingNewlines("moot classify: no such file: " + missing + "\n");
    }

    @Test
    void exitsWith1AndOneLineWhereTheInputIsADirectory() {
        assertThat(run("classify", "--input", folder.toString())).isEqualTo(1);
        assertThat(err.toString())
                .isEqualToNormalizingNewlines("moot classify: not a file but a directory: " + folder + "\n");
    }

    @Test
    void exitsWith1AndOneLineWhereTheModelIsNone() throws IOException {
        Path input = Files.writeString(folder.resolve("comments.jsonl"), "{\"text\":\"Fine.\"}\n");
        Path noModel = Files.writeString(folder.resolve("model.zip"), "not a zip");

        assertThat(run("classify", "--input", input.toString(), "--model", noModel.toString()))
                .isEqualTo(1);
        assertThat(err.toString()).startsWith("moot classify: " + noModel).hasLineCount(1);
    }

    private int run(String... arguments) {
        CommandLine moot = Moot.commandLine();
        moot.setOut(new PrintWriter(out));
        moot.setErr(new PrintWriter(err));
        int code = moot.execute(arguments);
        moot.getOut().flush();
        moot.getErr().flush();
        return code;
    }
}
