package dev.moot.training.pair.source;

import static dev.moot.training.pair.source.AuthoredPairs.CONTRADICTS;
import static dev.moot.training.pair.source.AuthoredPairs.ENTAILS;
import static dev.moot.training.pair.source.AuthoredPairs.NEUTRAL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.moot.training.pair.PairRow;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LegalSetsTest {

    private static final String NO_CONTRACTS = "{'documents':[],'labels':{}}";

    @TempDir
    Path root;

    @Test
    void joinsTheSentencesThatDecideAndBorrowsThemForWhatIsNotMentioned() throws IOException {
        List<PairRow> rows = new AuthoredPairs(root, "contract_nli")
                .json("dev.json", """
                        {'documents':[{'id':5,'text':'Hay is secret. Cows\\n moo. Tell nobody.',
                          'spans':[[0,14],[15,25],[26,38]],
                          'annotation_sets':[{'annotations':{
                            'k1':{'choice':'Entailment','spans':[0,2]},
                            'k2':{'choice':'NotMentioned','spans':[]},
                            'k3':{'choice':'Contradiction','spans':[1]}}}]}],
                         'labels':{'k1':{'hypothesis':'Hay stays secret.'},
                                   'k2':{'hypothesis':'Hens may be told.'},
                                   'k3':{'hypothesis':'Cows are silent.'}}}
                        """)
                .json("test.json", NO_CONTRACTS)
                .rows();

        assertThat(rows).extracting(PairRow::label).containsExactly(ENTAILS, NEUTRAL, CONTRADICTS);
        assertThat(rows.get(0).premise()).isEqualTo("Hay is secret. Tell nobody.");
        assertThat(rows.get(1).premise()).isEqualTo(rows.get(0).premise());
        assertThat(rows.get(1).hypothesis()).isEqualTo("Hens may be told.");
        assertThat(rows.get(2).premise()).isEqualTo("Cows moo.");
    }

    @Test
    void leavesOutEvidenceThatNoEncoderSeesTheEndOf() throws IOException {
        List<PairRow> rows = new AuthoredPairs(root, "contract_nli")
                .json("dev.json", """
                        {'documents':[{'id':5,'text':'%s','spans':[[0,1200]],
                          'annotation_sets':[{'annotations':{
                            'k1':{'choice':'Entailment','spans':[0]},
                            'k2':{'choice':'NotMentioned','spans':[]}}}]}],
                         'labels':{'k1':{'hypothesis':'Hay.'},'k2':{'hypothesis':'Hens.'}}}
                        """.formatted("hay is ok; ".repeat(120)))
                .json("test.json", NO_CONTRACTS)
                .rows();

        assertThat(rows).isEmpty();
    }

    @Test
    void takesConclusionsAndLeavesOutSums() throws IOException {
        List<PairRow> rows = new AuthoredPairs(root, "sara_statutes")
                .json("statutory-reasoning-gpt-prompts.json", """
                        [{'case id':'s1_pos','statute':'§1. Hay tax\\n\\nHay is taxed.','answer':'Entailment',
                          'test case':'Ada has hay.\\nAda pays tax.'},
                         {'case id':'s1_neg','statute':'§1. Hay tax\\n\\nHay is taxed.','answer':'Contradiction',
                          'test case':'Ada has hay.\\nAda pays no tax.'},
                         {'case id':'tax_1','statute':'§1. Hay tax','answer':'$5','test case':'Ada has hay.\\nHow much?'}]
                        """)
                .rows();

        assertThat(rows).extracting(PairRow::hypothesis).containsExactly("Ada pays tax.", "Ada pays no tax.");
        assertThat(rows).extracting(PairRow::label).containsExactly(ENTAILS, CONTRADICTS);
        assertThat(rows).extracting(PairRow::group).containsOnly(Optional.of("§1. Hay tax"));
        assertThat(rows.get(0).premise()).startsWith("Ada has hay.").endsWith("Hay is taxed.");
    }

    @Test
    void namesAFileThatIsNotJsonAndKeepsItsText() throws IOException {
        AuthoredPairs set =
                new AuthoredPairs(root, "sara_statutes").file("statutory-reasoning-gpt-prompts.json", "[{'a secret'");

        assertThatThrownBy(set::rows)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("sara_statutes/statutory-reasoning-gpt-prompts.json is not JSON (line 1)");
    }
}
