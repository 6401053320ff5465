package dev.moot.training.prepare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.moot.training.dataset.Split;
import dev.moot.training.pair.PairExample;
import dev.moot.training.pair.PairFile;
import dev.moot.training.pair.PairLabel;
import dev.moot.training.pair.Relation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PairPreparationTest {

    @TempDir
    Path folder;

    @Test
    void mergesCopiesOfSeveralSetsIntoTheOneTrustedMost() throws IOException {
        mnli("A cow eats.,An animal eats.,entailment");
        med("a cow eats\tAn animal: eats!\tentailment");

        PairReport report = prepare();

        assertThat(pairs()).singleElement().satisfies(pair -> {
            assertThat(pair.id()).isEqualTo("mnli_dev/1");
            assertThat(pair.label()).isEqualTo(PairLabel.of(Relation.ENTAILS));
            assertThat(pair.weight()).isEqualTo(1);
        });
        assertThat(report.sets().get("med").duplicates()).isEqualTo(1);
        assertThat(report.sets().get("med").examples()).isEmpty();
    }

    @Test
    void narrowsDownWhatCopiesLeaveOpen() throws IOException {
        mnli("A cow eats.,A hen eats.,contradiction");
        med("A cow eats.\tA hen eats.\tneutral");

        prepare();

        assertThat(pairs())
                .singleElement()
                .extracting(PairExample::label)
                .isEqualTo(PairLabel.of(Relation.CONTRADICTS));
    }

    @Test
    void prefersAFullJudgementToASide() throws IOException {
        mnli("Hay rots.,Build barns.,neutral");
        explagraphs("Build barns.\tHay rots.\tsupport\t()");

        prepare();

        assertThat(pairs()).singleElement().extracting(PairExample::label).isEqualTo(PairLabel.of(Relation.NEUTRAL));
    }

    @Test
    void dropsPairsWhoseCopiesRuleEachOtherOut() throws IOException {
        mnli(
                "A cow eats.,It is fed.,entailment",
                "A cow eats.,It is fed,contradiction",
                "A hen eats.,It flies.,neutral");

        PairReport report = prepare();

        assertThat(pairs()).extracting(PairExample::id).containsExactly("mnli_dev/3");
        assertThat(report.sets().get("mnli_dev").contradictory()).isEqualTo(2);
    }

    @Test
    void hasNoTextInTwoSplits() throws IOException {
        mnli(IntStream.range(0, 2000)
                .mapToObj(i -> "Farmer %d has a cow.,Cow %d belongs to somebody.,entailment".formatted(i / 3, i / 2))
                .toArray(String[]::new));

        prepare();

        Map<String, Split> splits = new HashMap<>();
        for (PairExample pair : pairs()) {
            for (String text : List.of(pair.premise(), pair.hypothesis(), pair.group())) {
                assertThat(splits.computeIfAbsent(text, it -> pair.split())).isEqualTo(pair.split());
            }
        }
        assertThat(splits.values()).contains(Split.TRAIN, Split.VALIDATION, Split.TEST);
    }

    @Test
    void splitsNinetyToFiveToFive() throws IOException {
        mnli(IntStream.range(0, 4000)
                .mapToObj(i -> "Farmer %d has a cow.,Cow %d has a farmer.,neutral".formatted(i, i))
                .toArray(String[]::new));

        PairSetCount count = prepare().sets().get("mnli_dev");

        assertThat(count.examples().get(Split.TRAIN)).isBetween(3500, 3700);
        assertThat(count.examples().get(Split.VALIDATION)).isBetween(140, 260);
        assertThat(count.examples().get(Split.TEST)).isBetween(140, 260);
    }

    @Test
    void keepsWhatHangsTogetherInGreatNumberForTraining() throws IOException {
        String[] rows = IntStream.range(0, 30 * 501)
                .mapToObj(i -> "Farmer %d has a cow.,Somebody has cow herd %d.,neutral".formatted(i, i / 501))
                .toArray(String[]::new);
        mnli(rows);

        prepare();

        assertThat(pairs()).hasSize(rows.length).extracting(PairExample::split).containsOnly(Split.TRAIN);
    }

    @Test
    void keepsPairsMadeByRulesOutOfValidationAndTest() throws IOException {
        String rows = IntStream.range(0, 400)
                .mapToObj(i -> "Farmer %d and his cow eat.\tFarmer %d eats.\tentailment\n".formatted(i, i))
                .collect(Collectors.joining());
        write("conj_nli/adversarial_train_15k.tsv", "Premise\tHypothesis\tLabel\n" + rows);
        write("conj_nli/conj_dev.tsv", "Premise\tHypothesis\tLabel\n");

        PairReport report = prepare();

        assertThat(pairs()).extracting(PairExample::split).containsOnly(Split.TRAIN);
        assertThat(report.sets().get("conj_nli").heldBack()).isPositive();
        assertThat(report.examples() + report.sets().get("conj_nli").heldBack()).isEqualTo(400);
    }

    @Test
    void isTheSameEachTime() throws IOException {
        mnli("A cow eats.,It is fed.,entailment", "A hen eats.,It flies.,neutral", "!,?,neutral");

        String first = prepare().sha256();

        assertThat(prepare().sha256()).isEqualTo(first);
        assertThat(prepare().sets().get("mnli_dev").unusable()).isEqualTo(1);
    }

    @Test
    void writesWhatWentInBesideThePairs() throws IOException {
        mnli("A cow eats.,It is fed.,entailment", "A hen eats.,It flies.,neutral");
        explagraphs("Build barns.\tHay rots.\tsupport\t()");

        PairReport report = prepare();

        JsonNode json =
                new ObjectMapper().readTree(folder.resolve("pair-sets.json").toFile());
        assertThat(json.path("examples").intValue()).isEqualTo(3);
        assertThat(json.path("sha256").textValue()).isEqualTo(report.sha256()).hasSize(64);
        assertThat(json.at("/sets/mnli_dev/labels/entails").intValue()).isEqualTo(1);
        assertThat(json.at("/sets/explagraphs/labels/partly known").intValue()).isEqualTo(1);
        assertThat(json.at("/inputs/0/licence").textValue()).isEqualTo("MIT");
        assertThat(report.absent()).contains("vitaminc").doesNotContain("mnli_dev");
        assertThat(report.warnings()).hasSize(3).allMatch(warning -> warning.contains("not the published file"));
        assertThat(report.table()).contains("mnli_dev", "3 rows read: 3 pairs", "not there: ", "vitaminc");
    }

    @Test
    void refusesAFolderWithoutASet() {
        assertThatThrownBy(this::prepare)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no set of sentence pairs");
    }

    private void mnli(String... rows) throws IOException {
        write("mnli_dev/dev.csv", "premise,hypothesis,label\n" + String.join("\n", rows) + "\n");
    }

    private void med(String row) throws IOException {
        write("med/MED.tsv", "index\tgenre\tsentence1\tsentence2\tgold_label\n1\tcrowd\t" + row + "\n");
    }

    private void explagraphs(String row) throws IOException {
        write("explagraphs/train.tsv", row + "\n");
        write("explagraphs/dev.tsv", "");
    }

    private void write(String file, String content) throws IOException {
        Path path = folder.resolve("data").resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, content);
    }

    private PairReport prepare() throws IOException {
        return PairPreparation.run(folder.resolve("data"), folder.resolve("pairs.jsonl"));
    }

    private List<PairExample> pairs() throws IOException {
        try (Stream<PairExample> pairs = PairFile.read(folder.resolve("pairs.jsonl"))) {
            return pairs.toList();
        }
    }
}
