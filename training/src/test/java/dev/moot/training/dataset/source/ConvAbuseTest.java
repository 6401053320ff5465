package dev.moot.training.dataset.source;

import static dev.moot.classifier.Attribute.HOSTILE;
import static dev.moot.classifier.Attribute.IDENTITY_ATTACK;
import static dev.moot.classifier.Attribute.INSULT;
import static dev.moot.classifier.Attribute.SEVERE_TOXICITY;
import static dev.moot.classifier.Attribute.TOXICITY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.moot.training.dataset.Judgement;
import dev.moot.training.dataset.Row;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConvAbuseTest {

    /** Offsets within an annotator's 17 columns. */
    private static final int NOT_ABUSIVE = 0;

    private static final int MILD = 2;
    private static final int STRONG = 3;
    private static final int INTELLECTUAL = 7;
    private static final int SEXIST = 9;
    private static final int TRANSPHOBIC = 11;

    @TempDir
    Path root;

    @Test
    void countsVotesByColumnAndAllVotesInACell() throws IOException {
        List<String> turn = turn("You tin turnip");
        vote(turn, 1, NOT_ABUSIVE, "0, 0");
        vote(turn, 1, MILD, "1, 0");
        vote(turn, 1, STRONG, "0, 1");
        vote(turn, 1, INTELLECTUAL, "1, 0");
        vote(turn, 8, NOT_ABUSIVE, "1");
        vote(turn, 4, STRONG, "1");

        assertThat(read(turn).labels())
                .isEqualTo(Map.of(
                        TOXICITY, new Judgement(0.75, 0.5),
                        HOSTILE, new Judgement(0.75, 0.3),
                        SEVERE_TOXICITY, new Judgement(0.5, 0.3),
                        IDENTITY_ATTACK, new Judgement(0, 0.5),
                        INSULT, new Judgement(0.25, 0.3)));
    }

    @Test
    void readsTheColumnsWithWrongHeadersAndCountsAJudgeOnce() throws IOException {
        List<String> turn = turn("A slur");
        vote(turn, 8, STRONG, "1");
        vote(turn, 8, SEXIST, "1");
        vote(turn, 8, TRANSPHOBIC, "1");

        assertThat(read(turn).labels())
                .containsEntry(IDENTITY_ATTACK, new Judgement(1, 0.5))
                .doesNotContainKey(INSULT);
    }

    @Test
    void leavesOutTurnsNobodyRated() throws IOException {
        assertThat(set(turn("Hello")).rows()).isEmpty();
    }

    private Row read(List<String> turn) throws IOException {
        return set(turn).onlyRow();
    }

    private AuthoredSet set(List<String> turn) throws IOException {
        String header = turn.stream().map(cell -> "column").collect(Collectors.joining(","));
        header = header.replaceFirst("(column,){7}", "example_id,conv_id,prev_agent,prev_user,agent,user,bot,");
        String row = turn.stream().map(cell -> "\"" + cell + "\"").collect(Collectors.joining(","));
        return new AuthoredSet(root, "convabuse")
                .file("ConvAbuseEMNLPtrain.csv", header + "\r\n" + row + "\r\n")
                .file("ConvAbuseEMNLPvalid.csv", header + "\r\n")
                .file("ConvAbuseEMNLPtest.csv", header + "\r\n");
    }

    private static List<String> turn(String text) {
        List<String> turn = new ArrayList<>(List.of("1", "c1", "Hi", "Hi", "How are you?", text, "ELIZA"));
        turn.addAll(Collections.nCopies(8 * 17, ""));
        return turn;
    }

    private static void vote(List<String> turn, int annotator, int offset, String votes) {
        turn.set(7 + (annotator - 1) * 17 + offset, votes);
    }
}
