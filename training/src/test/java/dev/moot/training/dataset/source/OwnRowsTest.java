package dev.moot.training.dataset.source;

import static dev.moot.classifier.Attribute.CONDESCENDING;
import static dev.moot.classifier.Attribute.TOXICITY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.moot.classifier.LegalVerdict;
import dev.moot.training.dataset.Row;
import dev.moot.training.dataset.SetFolder;
import dev.moot.training.dataset.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OwnRowsTest {

    @TempDir
    Path folder;

    @Test
    void readsAPublishersComments() throws IOException {
        write("""
                {"id":"7","text":" As I told you twice ","parent":"Why?","group":"a-1","labels":{"CONDESCENDING":1}}
                {"id":"8","set":"desk","text":"Mayors pick judges here.","labels":{"TOXICITY":0},\
                "weights":{"TOXICITY":0.5,"LAW":0.4},"law":"accurate"}
                """);
        List<Row> rows = new ArrayList<>();

        JsonRows.read(new SetFolder(folder), "own.jsonl", "own", 1, rows::add);

        assertThat(rows)
                .containsExactly(
                        Row.of("own", "7", "As I told you twice")
                                .parent("Why?")
                                .group("a-1")
                                .label(CONDESCENDING, 1)
                                .build(),
                        Row.of("desk", "8", "Mayors pick judges here.")
                                .label(TOXICITY, 0, 0.5)
                                .law(new Verdict(LegalVerdict.ACCURATE, 0.4))
                                .build());
    }

    @Test
    void namesTheLineAndTheFieldThatIsWrong() throws IOException {
        write("{\"id\":\"7\",\"text\":\"Fine\",\"labels\":{}}\n{\"id\":\"8\",\"text\":[\"secret\"]}\n");

        assertThatThrownBy(() -> JsonRows.read(new SetFolder(folder), "own.jsonl", "own", 1, row -> {}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("own.jsonl record 2: 'text' must be a string")
                .message()
                .doesNotContain("secret");
    }

    @Test
    void readsTheLawCorpusWithoutWhatNobodyVerified() throws IOException {
        write("""
                {"id":"l1","text":"A mayor can void a state law.","verdict":"misinformation","entry":"us.x"}
                {"id":"l2","text":"No, he can't.","parent":"A mayor can.","verdict":"accurate","entry":"us.x"}
                {"id":"l3","text":"Some say he can.","verdict":"unverified","entry":"none"}
                """);
        List<Row> rows = new ArrayList<>();

        LawCorpus.read(new SetFolder(folder), "own.jsonl", rows::add);

        assertThat(rows)
                .extracting(Row::law)
                .containsExactly(
                        Optional.of(new Verdict(LegalVerdict.MISINFORMATION, 1)),
                        Optional.of(new Verdict(LegalVerdict.ACCURATE, 1)));
        assertThat(rows.get(1).parent()).contains("A mayor can.");
        assertThat(rows).extracting(Row::labels).containsOnly(Map.of());
    }

    private void write(String lines) throws IOException {
        Files.writeString(folder.resolve("own.jsonl"), lines);
    }
}
