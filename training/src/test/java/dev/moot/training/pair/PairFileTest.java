package dev.moot.training.pair;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.moot.training.dataset.Split;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PairFileTest {

    private static final List<PairExample> PAIRS = List.of(
            pair("a/1", PairLabel.of(Relation.ENTAILS), 1, Split.TRAIN),
            pair("a/2", PairLabel.not(Relation.ENTAILS), 0.3, Split.VALIDATION),
            pair("b/1", PairLabel.side(Relation.CONTRADICTS), 0.2, Split.TEST));

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"pairs.jsonl", "pairs.jsonl.gz"})
    void readsWhatItWrote(String name) throws IOException {
        Path file = folder.resolve("new/" + name);

        PairFile.write(file, PAIRS);

        assertThat(read(file)).isEqualTo(PAIRS);
    }

    @Test
    void readsTheDocumentedForm() throws IOException {
        Path file = write("{\"id\":\"a/3\",\"set\":\"a\",\"premise\":\"The barn has no roof.\","
                + "\"hypothesis\":\"The barn has a roof.\",\"relation\":[\"contradicts\"],\"masked\":[\"neutral\"],"
                + "\"weight\":0.2,\"group\":\"4f\",\"split\":\"train\"}");

        assertThat(read(file)).singleElement().satisfies(pair -> {
            assertThat(pair.premise()).isEqualTo("The barn has no roof.");
            assertThat(pair.hypothesis()).isEqualTo("The barn has a roof.");
            assertThat(pair.label()).isEqualTo(PairLabel.side(Relation.CONTRADICTS));
            assertThat(pair.weight()).isEqualTo(0.2);
            assertThat(pair.group()).isEqualTo("4f");
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    "relation":["agrees"]                                      | 'relation' does not know 'agrees'
                    "relation":[]                                              | 'relation' must name what is possible
                    "premise":"x"                                              | 'relation' must name what is possible
                    "relation":["entails"],"masked":["entails"]                | 'masked' must not name
                    "relation":["entails","contradicts"],"masked":["neutral"]  | must rule something out
                    "relation":["entails","contradicts","neutral"]             | must rule something out
                    "relation":["entails"],"weight":0                          | 'weight' must be in (0, 1], got: 0.0
                    "relation":["entails"],"weight":"much"                     | 'weight' must be a number
                    """)
    void namesLineAndFieldOfABadPair(String fields, String message) throws IOException {
        Path file = write("{\"id\":\"a/3\",\"set\":\"a\",\"premise\":\"A secret.\",\"hypothesis\":\"A secret.\","
                + fields + ",\"group\":\"4f\",\"split\":\"train\"}");

        assertThatThrownBy(() -> read(file))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("pairs.jsonl line 1")
                .hasMessageContaining(message)
                .message()
                .doesNotContain("secret");
    }

    @Test
    void isCertainOnlyWhereOneRelationIsLeftOfAllThree() {
        assertThat(PairLabel.of(Relation.NEUTRAL).certain()).contains(Relation.NEUTRAL);
        assertThat(PairLabel.side(Relation.ENTAILS).certain()).isEmpty();
        assertThat(PairLabel.not(Relation.CONTRADICTS).certain()).isEmpty();
        assertThat(PairLabel.not(Relation.CONTRADICTS).possible())
                .isEqualTo(Set.of(Relation.ENTAILS, Relation.NEUTRAL));
    }

    private static PairExample pair(String id, PairLabel label, double weight, Split split) {
        return new PairExample(id, "a", "The barn \"leaks\".\nAgain – 🙂", "It is dry.", label, weight, "4f", split);
    }

    private Path write(String line) throws IOException {
        return Files.writeString(folder.resolve("pairs.jsonl"), line + "\n");
    }

    private static List<PairExample> read(Path file) throws IOException {
        try (Stream<PairExample> pairs = PairFile.read(file)) {
            return pairs.toList();
        }
    }
}
