package dev.moot.training.pair.source;

import static dev.moot.training.pair.source.AuthoredPairs.CONTRADICTS;
import static dev.moot.training.pair.source.AuthoredPairs.ENTAILS;
import static dev.moot.training.pair.source.AuthoredPairs.NEUTRAL;
import static dev.moot.training.pair.source.AuthoredPairs.NOT_ENTAILED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.moot.training.pair.PairRow;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InferenceSetsTest {

    @TempDir
    Path root;

    @Test
    void readsQuotedCells() throws IOException {
        List<PairRow> rows =
                new AuthoredPairs(root, "mnli_dev").file("dev.csv", """
                        premise,hypothesis,label
                        "Well, the barn leaks ",It is wet ,entailment
                        The cow sleeps,"The cow ""runs""\",contradiction
                        The cow sleeps,The cow dreams,neutral
                        """).rows();

        assertThat(rows).extracting(PairRow::premise).contains("Well, the barn leaks", "The cow sleeps");
        assertThat(rows).extracting(PairRow::hypothesis).contains("It is wet", "The cow \"runs\"");
        assertThat(rows).extracting(PairRow::label).containsExactly(ENTAILS, CONTRADICTS, NEUTRAL);
    }

    @Test
    void namesTheRecordOfAnUnknownLabelAndKeepsItsText() throws IOException {
        AuthoredPairs set = new AuthoredPairs(root, "mnli_dev")
                .file("dev.csv", "premise,hypothesis,label\na secret,a secret,maybe\n");

        assertThatThrownBy(set::rows)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("mnli_dev/dev.csv record 1: unknown label 'maybe'");
    }

    @Test
    void readsAQuotationMarkBetweenTabsAsItIs() throws IOException {
        String header = "sentence1\tsentence2\tgold_label\n";
        List<PairRow> rows = new AuthoredPairs(root, "counterfactual_nli")
                .file("train.tsv", header + "\"A cow\" eats.\tA \"cow eats.\tentailment\n")
                .file("dev.tsv", header + "A cow eats.\tA cow flies.\tcontradiction\n")
                .file("test.tsv", header)
                .rows();

        assertThat(rows).extracting(PairRow::premise).containsExactly("\"A cow\" eats.", "A cow eats.");
        assertThat(rows).extracting(PairRow::label).containsExactly(ENTAILS, CONTRADICTS);
        assertThat(rows).extracting(PairRow::id).doesNotHaveDuplicates();
    }

    @Test
    void keepsTheThreeNegationsOfAPairTogether() throws IOException {
        String rows = """
                index\tText\tHypothesis\tgold_label
                0\tNo barn leaks\tIt is wet\tneutral
                1\tA barn leaks\tIt is not wet\tcontradiction
                2\tNo barn leaks\tIt is not wet\tentailment
                3\tNo cow eats\tIt is fed\tneutral
                """;
        List<PairRow> pairs = new AuthoredPairs(root, "negation_nli")
                .file("MNLI.txt", rows)
                .file("SNLI.txt", rows)
                .rows();

        assertThat(pairs.subList(0, 3)).extracting(PairRow::group).containsOnly(Optional.of("MNLI0"));
        assertThat(pairs.get(3).group()).contains("MNLI1");
        assertThat(pairs.get(4).group()).contains("SNLI0");
        assertThat(pairs.get(0).weight()).isGreaterThan(pairs.get(4).weight());
    }

    @Test
    void takesTheEditedVersionOfAPairAndCallsItNotEntailed() throws IOException {
        AuthoredPairs set = new AuthoredPairs(root, "scone_nli");
        String edited =
                "sentence1,sentence2,gold_label,group_index,sentence1_edited,sentence2_edited,gold_label_edited\n";
        for (String split : List.of("train", "test")) {
            for (String version : List.of(
                    "no_negation", "one_not_scoped", "two_scoped", "two_not_scoped", "one_scoped_one_not_scoped")) {
                set.file(split + "/" + version + ".csv", edited);
            }
            set.file(split + "/one_scoped.csv", "sentence1,sentence2,gold_label\n");
        }
        set.file("train/no_negation.csv", edited + "No cow,No calf,entailment,0,A cow,A calf,neutral\n");
        set.file("train/one_scoped.csv", "sentence1,sentence2,gold_label\nNo cow,No calf,entailment\n");

        List<PairRow> rows = set.rows();

        assertThat(rows).extracting(PairRow::premise).containsExactly("A cow", "No cow");
        assertThat(rows).extracting(PairRow::label).containsExactly(NOT_ENTAILED, ENTAILS);
        assertThat(rows).extracting(PairRow::group).containsOnly(Optional.of("No cow"));
    }

    @Test
    void putsLinesOfThreeFilesTogether() throws IOException {
        AuthoredPairs set = new AuthoredPairs(root, "snli_dev_test")
                .file("s1.dev", "A cow , brown , eats . \nTwo cows \n")
                .file("s2.dev", "A cow eats . \nOne cow \n")
                .file("labels.dev", "entailment\ncontradiction\n")
                .file("s1.test", "")
                .file("s2.test", "")
                .file("labels.test", "");

        assertThat(set.rows()).extracting(PairRow::premise).containsExactly("A cow, brown, eats.", "Two cows");
        assertThat(set.rows()).extracting(PairRow::label).containsExactly(ENTAILS, CONTRADICTS);

        set.file("labels.dev", "entailment\n");
        assertThatThrownBy(set::rows).hasMessageContaining("differ in length");
    }

    @Test
    void readsCaptionsWithOneWordExchanged() throws IOException {
        List<PairRow> rows = new AuthoredPairs(root, "breaking_nli")
                .json("dataset.jsonl", """
                        {'sentence1':'A red barn','category':'colors','gold_label':'contradiction','sentence2':'A blue barn'}
                        """)
                .rows();

        assertThat(rows).singleElement().satisfies(row -> {
            assertThat(row.label()).isEqualTo(CONTRADICTS);
            assertThat(row.weight()).isLessThan(0.5);
        });
    }

    @Test
    void leavesOutRowsOfAnotherSetWithoutTerms() throws IOException {
        List<PairRow> rows = new AuthoredPairs(root, "med").file("MED.tsv", """
                        index\tgenre\tsentence1\tsentence2\tgold_label
                        1\tcrowd:upward_monotone\tSome cows eat hay\tSome cows eat\tentailment
                        2\tcrowd:downward_monotone\tNo cow eats hay\tNo cow eats\tneutral
                        3\tpaper:GLUE:upward_monotone\tA cow\tAn animal\tentailment
                        """).rows();

        assertThat(rows).extracting(PairRow::label).containsExactly(ENTAILS, NOT_ENTAILED);
    }

    @Test
    void usesPairsMadeByRulesForTrainingOnly() throws IOException {
        List<PairRow> rows = new AuthoredPairs(root, "conj_nli")
                .file("conj_dev.tsv", "\uFEFFPremise\tHypothesis\tLabel\nCows and hens eat.\tHens eat.\tentailment\n")
                .file(
                        "adversarial_train_15k.tsv",
                        "\uFEFFPremise\tHypothesis\tLabel\nCows or hens eat.\tHens eat.\tneutral\n")
                .rows();

        assertThat(rows).extracting(PairRow::trainOnly).containsExactly(false, true);
        assertThat(rows).extracting(PairRow::premise).containsExactly("Cows and hens eat.", "Cows or hens eat.");
    }

    @Test
    void takesTheEqualVariantFromItsPlace() throws IOException {
        List<PairRow> rows = new AuthoredPairs(root, "semantoneg")
                .json("SemAntoNeg_v1.0.json", """
                        {'idx':0,'label':1,'input':'It is not dry.','sentences':['It is dry.','It is wet.','It is not wet.']}
                        """)
                .rows();

        assertThat(rows).extracting(PairRow::label).containsExactly(CONTRADICTS, ENTAILS, CONTRADICTS);
        assertThat(rows).extracting(PairRow::hypothesis).contains("It is wet.");
    }
}
