package dev.moot.training.dataset.source;

import static dev.moot.classifier.Attribute.IDENTITY_ATTACK;
import static dev.moot.classifier.Attribute.INSULT;
import static dev.moot.classifier.Attribute.PROFANITY;
import static dev.moot.classifier.Attribute.SEVERE_TOXICITY;
import static dev.moot.classifier.Attribute.THREAT;
import static dev.moot.classifier.Attribute.TOXICITY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.moot.training.dataset.Judgement;
import dev.moot.training.dataset.Row;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JigsawTest {

    private static final Judgement YES = new Judgement(1, 1);
    private static final Judgement NO = new Judgement(0, 1);

    @TempDir
    Path root;

    @Test
    void mapsTheSixColumnsOfTheChallenge() throws IOException {
        AuthoredSet set = new AuthoredSet(root, "jigsaw_amodh").file("toxic_comments.csv", """
                        comment_text,toxic,severe_toxic,obscene,threat,insult,identity_hate
                        "You, sir, are a
                        turnip.",1,0,0,0,1,0
                        """);

        assertThat(set.onlyRow().text()).isEqualTo("You, sir, are a\nturnip.");
        assertThat(set.onlyRow().labels())
                .isEqualTo(Map.of(
                        TOXICITY, YES,
                        SEVERE_TOXICITY, NO,
                        PROFANITY, NO,
                        THREAT, NO,
                        INSULT, YES,
                        IDENTITY_ATTACK, NO));
    }

    @Test
    void leavesOutRowsThatWereNeverScored() throws IOException {
        AuthoredSet set = new AuthoredSet(root, "jigsaw_detoxify_sample")
                .file("train.csv", """
                        id,comment_text,toxic,severe_toxic,obscene,threat,insult,identity_hate
                        a1,A calm remark,0,0,0,0,0,0
                        """)
                .file("test.csv", """
                        ,id,comment_text,toxic,severe_toxic,obscene,threat,insult,identity_hate
                        0,b1,Never scored,-1,-1,-1,-1,-1,-1
                        1,b2,Another calm remark,0,0,0,0,0,0
                        """);

        assertThat(set.rows()).extracting(Row::text).containsExactly("A calm remark", "Another calm remark");
    }

    @Test
    void knowsOnlyToxicityWhereOnlyThatColumnIsThere() throws IOException {
        AuthoredSet set =
                new AuthoredSet(root, "jigsaw_ak").file("toxic_comments.csv", ",text,toxic\n0,what a lovely barn,0\n");

        assertThat(set.onlyRow().labels()).isEqualTo(Map.of(TOXICITY, NO));
    }

    @Test
    void readsLabelsFromTheReasonsAndNotFromTheCatchAllLabel() throws IOException {
        AuthoredSet set = new AuthoredSet(root, "jigsaw_aparna").file("cleaned_toxic_dataset.csv", """
                        text,label,reasons
                        Go jump in the pond,toxic,"['severe_toxic', 'insult']"
                        """);

        assertThat(set.onlyRow().labels())
                .containsEntry(TOXICITY, NO)
                .containsEntry(SEVERE_TOXICITY, YES)
                .containsEntry(INSULT, YES);
    }

    @Test
    void leavesOutMadeUpRows() throws IOException {
        String header = ",Unnamed: 0,id,comment_text,toxic,severe_toxic,obscene,threat,insult,identity_hate,clean\n";
        AuthoredSet set = new AuthoredSet(root, "jigsaw_furkan")
                .file("toxic.csv", header + "0,7.0,00af,you old goat,1,0.0,0.0,0.0,1.0,0.0,0.0\n")
                .file("severe_toxic.csv", header + "0,0.0,0.0,goat the of old,0.0,1,0.0,0.0,0.0,0.0,0.0\n")
                .file("obscene.csv", header + "0,0.0,0,goat of of,0.0,0.0,1,0.0,0.0,0.0,0.0\n")
                .file("insult.csv", header)
                .file("identity_hate.csv", header);

        assertThat(set.onlyRow().text()).isEqualTo("you old goat");
    }

    @Test
    void takesOutTheDateAndAddressOfATalkPage() throws IOException {
        AuthoredSet set = new AuthoredSet(root, "jigsaw_ak").file("toxic_comments.csv", """
                        ,text,toxic
                        0,\"\"\"
                        :: I moved the \"\"\"\"barn\"\"\"\" section.  — 192.0.2.7 10:15, 4 May 2005 (UTC)
                        \"\"\",0
                        """);

        Row row = set.onlyRow();

        assertThat(row.text()).isEqualTo("I moved the \"barn\" section.");
        assertThat(row.original()).contains("192.0.2.7");
    }

    @Test
    void namesTheMissingFile() {
        AuthoredSet set = new AuthoredSet(root, "jigsaw_ibm");

        assertThatThrownBy(set::rows)
                .isInstanceOf(IOException.class)
                .hasMessageContaining("jigsaw_ibm/test_examples.csv is missing");
    }

    @Test
    void namesTheRecordThatIsNotAsExpected() throws IOException {
        AuthoredSet set = new AuthoredSet(root, "jigsaw_ak")
                .file("toxic_comments.csv", ",text,toxic\n0,fine,0\n1,a secret,maybe\n");

        assertThatThrownBy(set::rows)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("jigsaw_ak/toxic_comments.csv record 2")
                .message()
                .doesNotContain("secret");
    }
}
