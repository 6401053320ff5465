package dev.moot.training.pair.source;

import static dev.moot.training.pair.source.AuthoredPairs.CONTRADICTS;
import static dev.moot.training.pair.source.AuthoredPairs.ENTAILS;
import static dev.moot.training.pair.source.AuthoredPairs.NEUTRAL;
import static dev.moot.training.pair.source.AuthoredPairs.NOT_ENTAILED;
import static org.assertj.core.api.Assertions.assertThat;

import dev.moot.training.pair.PairLabel;
import dev.moot.training.pair.PairRow;
import dev.moot.training.pair.Relation;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FactSetsTest {

    @TempDir
    Path root;

    @Test
    void joinsTokensAndKeepsAPageTogether() throws IOException {
        List<PairRow> rows = new AuthoredPairs(root, "vitaminc")
                .json("real_test.jsonl", """
                        {'label':'SUPPORTS','claim':'The barn is old .','evidence':'It was built in 1800 .','page':'Old Barn'}
                        {'label':'NOT ENOUGH INFO','claim':'The barn is red .','evidence':'It was built .','page':'Old Barn'}
                        {'label':'SUPPORTS','claim':'It cost 5 .','evidence':'It cost 5\uFFFDpounds .','page':'Old Barn'}
                        """)
                .json("synthetic_test.jsonl", "")
                .json("fever_adversarial_test.jsonl", """
                        {'label':'REFUTES','evidence':'It is dry .','claim':'It is wet .','page':'Old_Barn'}
                        """)
                .rows();

        assertThat(rows).extracting(PairRow::label).containsExactlyInAnyOrder(ENTAILS, NEUTRAL, CONTRADICTS);
        assertThat(rows).extracting(PairRow::premise).contains("It was built in 1800.", "It is dry.");
        assertThat(rows).extracting(PairRow::group).containsOnly(Optional.of("Old Barn"));
        assertThat(rows).extracting(PairRow::id).doesNotHaveDuplicates();
    }

    @Test
    void readsBothFilesOfTheSymmetricClaims() throws IOException {
        List<PairRow> rows = new AuthoredPairs(root, "fever_symmetric")
                .json("fever_symmetric_dev.jsonl", "{'claim':'It is wet .','evidence':'It rains .','label':'SUPPORTS'}")
                .json("fever_symmetric_test.jsonl", "{'claim':'It is wet .','evidence':'Dry .','label':'REFUTES'}")
                .rows();

        assertThat(rows).extracting(PairRow::label).containsExactly(ENTAILS, CONTRADICTS);
    }

    @Test
    void namesThePageWhereASentenceDoesNot() throws IOException {
        List<PairRow> rows = new AuthoredPairs(root, "fool_me_twice")
                .json("dev.jsonl", """
                        {'text':'The barn is wet','label':'REFUTES','wikipedia_page':'Old Barn (film)',\
                        'gold_evidence':[{'text':'It is dry.'},{'text':'It has a roof.'}],\
                        'retrieved_evidence':[{'text':'It is dry.'},{'text':'The old barn is red.'}]}
                        """)
                .json("test.jsonl", "")
                .rows();

        assertThat(rows)
                .extracting(PairRow::premise)
                .containsExactly("Old Barn: It is dry. It has a roof.", "The old barn is red.");
        assertThat(rows).extracting(PairRow::label).containsExactly(CONTRADICTS, NEUTRAL);
        assertThat(rows.get(1).weight()).isLessThan(rows.get(0).weight());
    }

    @Test
    void takesAnExplanationOfATrueClaimForNoMoreThanNoContradiction() throws IOException {
        List<PairRow> rows = new AuthoredPairs(root, "creak")
                .json("train.json", """
                        {'sentence':'Barns have roofs.','explanation':'Roofs keep hay dry.','label':'true','entity':'Barn'}
                        {'sentence':'Barns fly.','explanation':'Barns stand still.','label':'false','entity':'Barn'}
                        {'sentence':'Barns sing.','explanation':'This sentence is odd.','label':'false','entity':'Barn'}
                        """)
                .json("dev.json", "")
                .rows();

        assertThat(rows).extracting(PairRow::label).containsExactly(PairLabel.not(Relation.CONTRADICTS), CONTRADICTS);
        assertThat(rows.get(1).premise()).isEqualTo("Barns stand still.");
        assertThat(rows.get(1).hypothesis()).isEqualTo("Barns fly.");
        assertThat(rows).extracting(PairRow::group).containsOnly(Optional.of("Barn"));
    }

    @Test
    void leavesOutRewritesThatChangedNothing() throws IOException {
        AuthoredPairs set = new AuthoredPairs(root, "wikifactcheck_negated");
        for (int part = 0; part < 5; part++) {
            set.file(
                    "wikifactcheck_english_" + part + ".tsv",
                    "sentence\tnegated\nThe barn is \"old.\tThe barn is \"new.\nIt is.\tIt is.\n");
        }

        assertThat(set.rows()).hasSize(5).extracting(PairRow::label).containsOnly(CONTRADICTS);
        assertThat(set.rows()).extracting(PairRow::id).doesNotHaveDuplicates();
    }

    @Test
    void leavesOpenWhetherWhatIsNoParaphraseContradicts() throws IOException {
        List<PairRow> rows = new AuthoredPairs(root, "paws_wiki")
                .file("dev-en.tsv", "Cows chase hens .\tHens are chased by cows .\t1\n")
                .file("test-en.tsv", "Cows chase hens .\tHens chase cows .\t0\n")
                .rows();

        assertThat(rows).extracting(PairRow::label).containsExactly(ENTAILS, NOT_ENTAILED);
        assertThat(rows.get(1).hypothesis()).isEqualTo("Hens chase cows.");
    }
}
