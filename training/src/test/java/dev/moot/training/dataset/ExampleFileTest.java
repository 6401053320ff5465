package dev.moot.training.dataset;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.moot.classifier.Attribute;
import dev.moot.classifier.LegalVerdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExampleFileTest {

    private static final List<Example> EXAMPLES = List.of(
            new Example(
                    "mine/1",
                    "mine",
                    "The bridge \"opens\"\nin May – at last 🙂",
                    Optional.of("When?"),
                    Map.of(Attribute.TOXICITY, 1.0 / 3, Attribute.HOSTILE, 1.0),
                    Map.of(Attribute.HOSTILE, 0.5),
                    Optional.empty(),
                    1,
                    Split.TRAIN),
            new Example(
                    "law/2",
                    "law",
                    "Buses are free on Sundays.",
                    Optional.empty(),
                    Map.of(),
                    Map.of(),
                    Optional.of(LegalVerdict.NONE),
                    0.3,
                    Split.TEST));

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"examples.jsonl", "examples.jsonl.gz"})
    void readsWhatItWrote(String name) throws IOException {
        Path file = folder.resolve("new/" + name);

        ExampleFile.write(file, EXAMPLES);

        assertThat(read(file)).isEqualTo(EXAMPLES);
        assertThat(file.getParent().toFile().list()).containsExactly(name);
    }

    @Test
    void compressesWhereTheNameSaysSo() throws IOException {
        Path file = folder.resolve("examples.jsonl.gz");

        ExampleFile.write(file, EXAMPLES);

        assertThat(Files.readAllBytes(file)).startsWith(0x1f, 0x8b);
    }

    @Test
    void readsTheDocumentedForm() throws IOException {
        Path file = write("{\"id\":\"a/1\",\"set\":\"a\",\"text\":\"Hi\",\"labels\":{\"TOXICITY\":0.25},"
                + "\"weights\":{\"TOXICITY\":0.5,\"LAW\":0.3},\"law\":\"misinformation\",\"split\":\"validation\"}");

        assertThat(read(file))
                .containsExactly(new Example(
                        "a/1",
                        "a",
                        "Hi",
                        Optional.empty(),
                        Map.of(Attribute.TOXICITY, 0.25),
                        Map.of(Attribute.TOXICITY, 0.5),
                        Optional.of(LegalVerdict.MISINFORMATION),
                        0.3,
                        Split.VALIDATION));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {"TOXICITY":1.5}        | 'labels.TOXICITY' must be in [0, 1], got: 1.5
                    {"TOXICITY":"high"}     | 'labels.TOXICITY' must be a number
                    {"NICENESS":1}          | 'labels' does not know 'NICENESS'
                    {"LAW":1}               | 'labels' must not name LAW
                    """)
    void namesLineAndFieldOfABadLabel(String labels, String message) throws IOException {
        Path file =
                write("{\"id\":\"a/1\",\"set\":\"a\",\"text\":\"Hi\",\"labels\":" + labels + ",\"split\":\"train\"}");

        assertThatThrownBy(() -> read(file))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("examples.jsonl line 1")
                .hasMessageContaining(message);
    }

    @Test
    void neverQuotesATextInItsMessage() throws IOException {
        Path file = write("{\"id\":\"a/1\",\"text\":\"a secret\"} trailing");

        assertThatThrownBy(() -> read(file))
                .isInstanceOf(IllegalArgumentException.class)
                .message()
                .doesNotContain("secret");
    }

    @Test
    void refusesVerdictsThatAreNoLabels() throws IOException {
        Path file = write("{\"id\":\"a/1\",\"set\":\"a\",\"text\":\"Hi\",\"law\":\"contested\",\"split\":\"train\"}");

        assertThatThrownBy(() -> read(file)).hasMessageContaining("'law' must be none, accurate or misinformation");
    }

    private Path write(String line) throws IOException {
        return Files.writeString(folder.resolve("examples.jsonl"), line + "\n", UTF_8);
    }

    private static List<Example> read(Path file) throws IOException {
        try (Stream<Example> examples = ExampleFile.read(file)) {
            return examples.toList();
        }
    }
}
