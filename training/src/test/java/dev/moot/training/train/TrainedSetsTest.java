package dev.moot.training.train;

import static org.assertj.core.api.Assertions.assertThat;

import dev.moot.classifier.model.Provenance.DataSet;
import dev.moot.training.dataset.Split;
import dev.moot.training.pair.PairExample;
import dev.moot.training.pair.PairLabel;
import dev.moot.training.pair.Relation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrainedSetsTest {

    private static final List<PairExample> PAIRS = List.of(pair("barns", 1), pair("barns", 2), pair("cows", 1));

    @TempDir
    Path folder;

    @Test
    void namesTheSetsOfPairsWithLicenceAndChecksums() throws IOException {
        Files.writeString(folder.resolve("pair-sets.json"), """
                {"inputs": [
                  {"set": "barns", "file": "train.tsv", "sha256": "ab", "licence": "CC-BY-4.0"},
                  {"set": "barns", "file": "dev.tsv", "sha256": "cd", "licence": "CC-BY-4.0"},
                  {"set": "hens", "file": "dev.tsv", "sha256": "ef", "licence": "MIT"}]}
                """);

        assertThat(TrainedSets.ofPairs(folder.resolve("pairs.jsonl.gz"), PAIRS))
                .containsExactly(
                        new DataSet("barns", "CC-BY-4.0", Map.of("train.tsv", "ab", "dev.tsv", "cd"), 2),
                        new DataSet("cows", "", Map.of(), 1));
    }

    @Test
    void knowsOnlyCountsWithoutAReport() throws IOException {
        assertThat(TrainedSets.ofPairs(folder.resolve("pairs.jsonl.gz"), PAIRS))
                .extracting(DataSet::licence)
                .containsExactly("", "");
    }

    private static PairExample pair(String set, int number) {
        return new PairExample(
                set + "/" + number,
                set,
                "Hay rots.",
                "Hay lasts.",
                PairLabel.of(Relation.CONTRADICTS),
                1,
                "4f",
                Split.TRAIN);
    }
}
