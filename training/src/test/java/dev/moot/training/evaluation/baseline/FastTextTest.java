package dev.moot.training.evaluation.baseline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisabledOnOs(value = OS.WINDOWS, disabledReason = "stands in for the program with a shell script")
class FastTextTest {

    private static final Duration LIMIT = Duration.ofMinutes(2);

    @TempDir
    Path directory;

    @Test
    void isFoundOnTheSearchPath() throws IOException {
        Path program = script("");

        assertThat(FastText.find("/nowhere:" + directory, LIMIT)).contains(new FastText(program, LIMIT));
        assertThat(FastText.find("/nowhere", LIMIT)).isEmpty();
        assertThat(FastText.find("", LIMIT)).isEmpty();
    }

    @Test
    void readsTheProbabilityOfEachLabel() throws IOException {
        Path program = script("""
                if [ "$1" = predict-prob ]; then
                  echo "__label__1 1.00001 __label__0 0.25"
                  echo "__label__0 0.75"
                fi
                """);

        List<Map<String, Double>> scores =
                new FastText(program, LIMIT).trainAndScore(List.of("a", "b"), List.of("1", "0"), List.of("c", "d"));

        assertThat(scores).containsExactly(Map.of("1", 1.0, "0", 0.25), Map.of("0", 0.75));
    }

    @Test
    void failsWhereTheProgramFails() throws IOException {
        FastText fastText = new FastText(script("exit 3"), LIMIT);

        assertThatIOException()
                .isThrownBy(() -> fastText.trainAndScore(List.of("a"), List.of("1"), List.of("c")))
                .withMessage("fasttext supervised ended with exit code 3");
    }

    @Test
    void failsWhereTheProgramScoresTooFewTexts() throws IOException {
        FastText fastText = new FastText(script("echo '__label__1 0.5'"), LIMIT);

        assertThatIOException()
                .isThrownBy(() -> fastText.trainAndScore(List.of("a"), List.of("1"), List.of("c", "d")))
                .withMessage("fasttext scored 1 of 2 texts");
    }

    @Test
    void endsAProgramThatTakesTooLong() throws IOException {
        FastText fastText = new FastText(script("exec sleep 600"), Duration.ofMillis(50));

        assertThatIOException()
                .isThrownBy(() -> fastText.trainAndScore(List.of("a"), List.of("1"), List.of("c")))
                .withMessageContaining("took longer");
    }

    @Test
    void writesATextAsOneLineWithoutLabels() {
        assertThat(FastText.line("You\nFOOL, __label__1 really\0?")).isEqualTo("you fool , 1 really ?");
        assertThat(FastText.line(" \t")).isEqualTo(".");
    }

    @Test
    void realProgramLearnsToTellTwoWordsApart() throws IOException {
        Optional<FastText> installed = FastText.find(System.getenv().getOrDefault("PATH", ""), LIMIT);
        if (installed.isEmpty()) {
            return;
        }
        List<String> texts = Collections.nCopies(100, "apple pie");
        List<String> others = Collections.nCopies(100, "stone wall");

        List<Map<String, Double>> scores = installed
                .get()
                .trainAndScore(
                        concat(texts, others),
                        concat(Collections.nCopies(100, "1"), Collections.nCopies(100, "0")),
                        List.of("apple pie", "stone wall"));

        assertThat(scores.get(0).get("1")).isGreaterThan(scores.get(1).get("1"));
    }

    private static List<String> concat(List<String> first, List<String> second) {
        return Stream.concat(first.stream(), second.stream()).toList();
    }

    private Path script(String body) throws IOException {
        Path program = directory.resolve("fasttext");
        Files.writeString(program, "#!/bin/sh\n" + body + "\n");
        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwxr-xr-x"));
        return program;
    }
}
