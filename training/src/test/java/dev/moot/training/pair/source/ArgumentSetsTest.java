package dev.moot.training.pair.source;

import static dev.moot.training.pair.source.AuthoredPairs.ENTAILS;
import static dev.moot.training.pair.source.AuthoredPairs.NEUTRAL;
import static dev.moot.training.pair.source.AuthoredPairs.NOT_ENTAILED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.moot.training.pair.PairLabel;
import dev.moot.training.pair.PairRow;
import dev.moot.training.pair.Relation;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArgumentSetsTest {

    private static final PairLabel FOR = PairLabel.side(Relation.ENTAILS);
    private static final PairLabel AGAINST = PairLabel.side(Relation.CONTRADICTS);

    @TempDir
    Path root;

    @Test
    void putsAnArgumentBeforeTheBeliefItIsAbout() throws IOException {
        List<PairRow> rows = new AuthoredPairs(root, "explagraphs")
                .file("train.tsv", "Barns matter.\tHay rots in the \"rain.\tsupport\t(barn; is a; roof)\n")
                .file("dev.tsv", "Barns matter.\tHay is cheap.\tcounter\t(hay; is a; plant)\n")
                .rows();

        assertThat(rows).extracting(PairRow::premise).containsExactly("Hay rots in the \"rain.", "Hay is cheap.");
        assertThat(rows).extracting(PairRow::hypothesis).containsOnly("Barns matter.");
        assertThat(rows).extracting(PairRow::label).containsExactly(FOR, AGAINST);
    }

    @Test
    void makesThreeKindsOfPairsOfOneClaim() throws IOException {
        List<PairRow> rows = perspectrum("[1,2]").rows();

        assertThat(rows)
                .extracting(PairRow::premise)
                .containsExactly(
                        "Hay rots.", "Hay goes bad.", "Hay goes bad.", "Barns cost money.", "Barns cost money.");
        assertThat(rows)
                .extracting(PairRow::hypothesis)
                .containsExactly("Build barns", "Build barns", "Hay rots.", "Build barns", "Hay rots.");
        assertThat(rows).extracting(PairRow::label).containsExactly(FOR, FOR, ENTAILS, AGAINST, NOT_ENTAILED);
        assertThat(rows).extracting(PairRow::group).containsOnly(Optional.of("7"));
        assertThat(rows).extracting(PairRow::id).doesNotHaveDuplicates();
    }

    @Test
    void namesTheClaimThatPointsNowhere() throws IOException {
        assertThatThrownBy(() -> perspectrum("[1,9]").rows())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("perspectrum_with_answers_v1.0.json record 1")
                .hasMessageContaining("9");
    }

    @Test
    void looksUpArgumentsAndKeyPoints() throws IOException {
        List<PairRow> rows = new AuthoredPairs(root, "ibm_key_points")
                .file("arguments_test.csv", "arg_id,argument,topic,stance\na1,\"Hay, you see, rots\",Build barns,1\n")
                .file("key_points_test.csv", """
                        key_point_id,key_point,topic,stance
                        k1,Barns protect hay,Build barns,1
                        k2,Barns are pretty,Build barns,1
                        """)
                .file("labels_test.csv", "arg_id,key_point_id,label\na1,k1,1\na1,k2,0\n")
                .rows();

        assertThat(rows).extracting(PairRow::premise).containsOnly("Hay, you see, rots");
        assertThat(rows).extracting(PairRow::hypothesis).containsExactly("Barns protect hay", "Barns are pretty");
        assertThat(rows).extracting(PairRow::label).containsExactly(ENTAILS, NEUTRAL);
    }

    @Test
    void readsATableInsideATableAndDropsBrokenLines() throws IOException {
        List<PairRow> rows = new AuthoredPairs(root, "ibm_claim_stance")
                .file(
                        "claim_stance_dataset_v1.csv",
                        spreadsheet("topicId", "topicText", "claims.stance", "claims.claimCorrectedText")
                                + spreadsheet("1", "This house believes that barns matter", "PRO", "Hay, you see, rots")
                                + "\"1,\"\"test\"\",\"\"broken;;;;\n"
                                + spreadsheet("2", "This house would ban barns", "CON", "Hay rots"))
                .rows();

        assertThat(rows).extracting(PairRow::premise).containsExactly("Hay, you see, rots", "Hay rots");
        assertThat(rows).extracting(PairRow::hypothesis).containsExactly("barns matter", "We should ban barns");
        assertThat(rows).extracting(PairRow::label).containsExactly(FOR, AGAINST);
        assertThat(rows).extracting(PairRow::group).containsExactly(Optional.of("1"), Optional.of("2"));
    }

    private AuthoredPairs perspectrum(String supporting) throws IOException {
        return new AuthoredPairs(root, "perspectrum")
                .json("perspectrum_with_answers_v1.0.json", """
                        [{'cId':7,'text':'Build barns','perspectives':[
                          {'pids':%s,'stance_label_3':'SUPPORT'},
                          {'pids':[3],'stance_label_3':'UNDERMINE'}]}]
                        """.formatted(supporting))
                .json("perspective_pool_v1.0.json", """
                        [{'pId':1,'text':'Hay rots.'},{'pId':2,'text':'Hay goes bad.'},{'pId':3,'text':'Barns cost money.'}]
                        """);
    }

    /** A line of the table as a spreadsheet saved it: one cell, and empty ones. */
    private static String spreadsheet(String topic, String text, String stance, String claim) {
        String cells = topic + ",\"test\",\"" + text + "\",\"t\",\"1\",\"9\",\"" + stance + "\",\"" + claim + "\""
                + ",\"x\"".repeat(13);
        return "\"" + cells.replace("\"", "\"\"") + "\";;;;\r\n";
    }
}
