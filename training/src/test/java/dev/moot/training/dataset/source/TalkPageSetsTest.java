package dev.moot.training.dataset.source;

import static dev.moot.classifier.Attribute.IDENTITY_ATTACK;
import static dev.moot.classifier.Attribute.INSULT;
import static dev.moot.classifier.Attribute.PROFANITY;
import static dev.moot.classifier.Attribute.THREAT;
import static dev.moot.classifier.Attribute.TOXICITY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.moot.training.dataset.Judgement;
import dev.moot.training.dataset.Row;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TalkPageSetsTest {

    @TempDir
    Path root;

    @Test
    void takesTheShareOfRatings() throws IOException {
        AuthoredSet set = new AuthoredSet(root, "conv_models_history")
                .file(
                        "sample_comment_text.csv",
                        "_unit_id,comment_text\nu1,Please cite the map.\nu2,Nobody rated this.\n")
                .file("sample_training_data.csv", """
                        _unit_id,_worker_id,identity_hate,obscene,threat,insult
                        u1,w1,0,0,0,1
                        u1,w2,0,0,0,0
                        u1,w3,0,1,0,1
                        u1,w4,0,0,0,0
                        """);

        assertThat(set.onlyRow().labels())
                .isEqualTo(Map.of(
                        INSULT, new Judgement(0.5, 0.5),
                        PROFANITY, new Judgement(0.25, 0.5),
                        THREAT, new Judgement(0, 0.5),
                        IDENTITY_ATTACK, new Judgement(0, 0.5)));
    }

    @Test
    void keepsACommentAndItsSwappedTwinInOneGroup() throws IOException {
        AuthoredSet set = debias("Text,Label,Template\n");

        assertThat(set.rows())
                .extracting(Row::text, Row::group)
                .containsExactly(
                        tuple("The Welsh \"choir\" page is good.", Optional.of("17")),
                        tuple("The Irish \"choir\" page is good.", Optional.of("17")));
    }

    @Test
    void takesAFewGeneratedSentencesForTrainingOnly() throws IOException {
        StringBuilder sentences = new StringBuilder("Text,Label,Template\n");
        for (int i = 1; i <= 970; i++) {
            sentences.append("Robin number ").append(i).append(" is kind,NOT_BAD,name_adj\n");
        }
        for (int i = 1; i <= 50; i++) {
            sentences.append("baker number ").append(i).append(" is vile,BAD,being_adj\n");
        }

        List<Row> made = debias(sentences.toString()).rows().stream()
                .filter(Row::trainOnly)
                .toList();

        assertThat(made).hasSize(20).allSatisfy(row -> assertThat(row.group()).isEmpty());
        assertThat(made)
                .filteredOn(row -> row.text().startsWith("Robin"))
                .hasSize(10)
                .allSatisfy(row -> assertThat(row.labels()).isEqualTo(Map.of(TOXICITY, new Judgement(0, 0.3))));
    }

    @Test
    void givesTheParentOnlyToWhatWasJudgedInSightOfIt() throws IOException {
        AuthoredSet set = new AuthoredSet(root, "context_toxicity")
                .file("gn.csv", "id,text,label,api,parent\n1,Nice map,0,0.01,\n")
                .file("gc.csv", "id,text,parent,label,api\n2,As if,Bees can count.,1,0.2\n")
                .file("cat_small.csv", """
                        text,parent_text,tox_codes_oc,label_oc,tox_codes_ic,label_ic
                        Sure you did,I read it all,[0. 0. 0.5],0,[1. 1. 0.],1
                        """);

        assertThat(set.rows())
                .extracting(Row::text, Row::parent, row -> row.labels().get(TOXICITY))
                .containsExactly(
                        tuple("Nice map", Optional.empty(), new Judgement(0, 1)),
                        tuple("As if", Optional.of("Bees can count."), new Judgement(1, 1)),
                        tuple("Sure you did", Optional.empty(), new Judgement(0.5 / 3, 1)),
                        tuple("Sure you did", Optional.of("I read it all"), new Judgement(2.0 / 3, 1)));
    }

    private AuthoredSet debias(String templates) throws IOException {
        return new AuthoredSet(root, "wiki_debias")
                .file(
                        "toxicity_nonfuzzed_testset.csv",
                        "rev_id,comment,toxic\n17,\"  :The Welsh ``choir`` page is good.\",False\n")
                .file(
                        "toxicity_fuzzed_testset.csv",
                        "rev_id,comment,toxic\n17,\"  :The Irish ``choir`` page is good.\",False\n")
                .file("bias_madlibs_77k.csv", templates);
    }
}
