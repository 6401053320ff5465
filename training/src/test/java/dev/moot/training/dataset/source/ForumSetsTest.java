package dev.moot.training.dataset.source;

import static dev.moot.classifier.Attribute.CONSTRUCTIVE;
import static dev.moot.classifier.Attribute.GENERALIZATION;
import static dev.moot.classifier.Attribute.HOSTILE;
import static dev.moot.classifier.Attribute.IDENTITY_ATTACK;
import static dev.moot.classifier.Attribute.INSULT;
import static dev.moot.classifier.Attribute.PROFANITY;
import static dev.moot.classifier.Attribute.REASONING;
import static dev.moot.classifier.Attribute.RESPECT;
import static dev.moot.classifier.Attribute.TOXICITY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.moot.training.dataset.Judgement;
import dev.moot.training.dataset.Row;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ForumSetsTest {

    @TempDir
    Path root;

    @Test
    void leavesOutWhatACommentQuotes() throws IOException {
        Row row = cmv("ad_hominem", "> You are a genius.\\nYou are a turnip.", "You are a genius.")
                .onlyRow();

        assertThat(row.text()).isEqualTo("You are a turnip.");
        assertThat(row.parent()).contains("You are a genius.");
        assertThat(row.labels()).containsOnlyKeys(INSULT, HOSTILE, TOXICITY, RESPECT);
        assertThat(row.labels()).containsEntry(HOSTILE, new Judgement(1, 0.4));
    }

    @Test
    void takesAPersuasiveCommentForConstructive() throws IOException {
        Row row = cmv("delta", "Barns need roofs, for rain ruins hay.", "[deleted]")
                .onlyRow();

        assertThat(row.parent()).isEmpty();
        assertThat(row.labels())
                .containsEntry(CONSTRUCTIVE, new Judgement(1, 0.4))
                .containsEntry(REASONING, new Judgement(1, 0.4))
                .containsEntry(HOSTILE, new Judgement(0, 0.4));
    }

    @Test
    void leavesOutPersuasiveCommentsThatSayNothing() throws IOException {
        assertThat(cmv("delta", "Fair.", "Barns?").rows()).isEmpty();
        assertThat(cmv("ad_hominem", "Turnip.", "Barns?").rows()).hasSize(1);
    }

    @Test
    void leavesOutBotsAndDeletedComments() throws IOException {
        AuthoredSet set = new AuthoredSet(root, "reddit_incivility").file("incivility_coded_0302.csv", """
                        comment,correction
                        "I am a bot, and this barn was counted automatically.",0
                        [deleted],0
                        "  Thanks /u/barn_owl, that&#39;s Ben‚Äôs barn ",0
                        What a turnip you are,1
                        """);

        List<Row> rows = set.rows();

        assertThat(rows)
                .extracting(Row::text)
                .containsExactly("Thanks u/user, that's Ben’s barn", "What a turnip you are");
        assertThat(rows.get(0).labels()).containsOnlyKeys(TOXICITY, HOSTILE);
        assertThat(rows.get(1).labels()).containsEntry(RESPECT, new Judgement(0, 0.3));
    }

    @Test
    void takesThePolitestAndTheLeastPoliteQuarterForCertain() throws IOException {
        StringBuilder table = new StringBuilder("Community,Id,Request,Score1,TurkId1,Normalized Score\n");
        for (int i = 0; i < 9; i++) {
            table.append("Barns,")
                    .append(i)
                    .append(",Could you fix barn ")
                    .append(i)
                    .append("?,9,W,")
                    .append(i - 4);
            table.append('\n');
        }
        AuthoredSet set = new AuthoredSet(root, "stanford_politeness")
                .file("wikipedia.annotated.csv", table.toString())
                .file("stack-exchange.annotated.csv", "Community,Id,Request,Score1,TurkId1,Normalized Score\n");

        List<Optional<Judgement>> respect = set.rows().stream()
                .map(row -> Optional.ofNullable(row.labels().get(RESPECT)))
                .toList();

        assertThat(respect.get(0)).contains(new Judgement(0, 1));
        assertThat(respect.get(2)).contains(new Judgement(0, 1));
        assertThat(respect.get(4)).contains(new Judgement(0.5, 0.3));
        assertThat(respect.get(6)).contains(new Judgement(1, 1));
        assertThat(respect.get(8)).contains(new Judgement(1, 1));
    }

    @Test
    void takesSharesOfJudgesAndHidesNamesInTweets() throws IOException {
        AuthoredSet set = new AuthoredSet(root, "davidson2017").file("labeled_data.csv", """
                        ,count,hate_speech,offensive_language,neither,class,tweet
                        0,4,1,2,1,1,RT @barnowl: cows &amp; goats &#128514;
                        1,3,3,0,0,0,a hateful tweet
                        """);

        List<Row> rows = set.rows();

        assertThat(rows.get(0).text()).isEqualTo("RT @user: cows & goats 😂");
        assertThat(rows.get(0).labels())
                .isEqualTo(Map.of(
                        IDENTITY_ATTACK, new Judgement(0.25, 0.5),
                        TOXICITY, new Judgement(0.75, 0.3),
                        PROFANITY, new Judgement(1, 0.3)));
        assertThat(rows.get(1).labels()).doesNotContainKey(PROFANITY);
    }

    @Test
    void joinsTheLinesOfAnArgumentAndDropsDisputedOnes() throws IOException {
        AuthoredSet set = new AuthoredSet(root, "argotario").file("arguments-en-2018-01-15.tsv", """
                        Row number\tMongo ID\tAuthor\tTopic\tStance\tIntended Fallacy\tVoted Fallacy\tNumber of Votes\tText
                        0\tab12\tff\tBarns?\tpro\tHasty Generalization\tHasty Generalization\t3\tOne barn leaked.
                        All barns leak.
                        1\tab13\tff\tBarns?\tpro\tNo Fallacy\t-\t1\tBarns keep "hay dry.
                        2\tab14\tff\tBarns?\tcontra\tAd Hominem\tRed Herring\t2\tYou would say that.
                        3\tab15\tff\tBarns?\tcontra\tRed Herring\tRed Herring\t2\tWhat about cows?
                        """);

        List<Row> rows = set.rows();

        assertThat(rows)
                .extracting(Row::text)
                .containsExactly("One barn leaked.\nAll barns leak.", "Barns keep \"hay dry.");
        assertThat(rows.get(0).labels()).isEqualTo(Map.of(GENERALIZATION, new Judgement(1, 0.5)));
        assertThat(rows.get(1).labels())
                .isEqualTo(Map.of(REASONING, new Judgement(1, 0.3), GENERALIZATION, new Judgement(0, 0.3)));
    }

    @Test
    void takesOnlyStrongWordsFromTheListAndForTrainingOnly() throws IOException {
        AuthoredSet set = new AuthoredSet(root, "surge_profanity").file("profanity_en.csv", """
                        text,canonical_form_1,category_1,severity_rating,severity_description
                        darn,darn,religious offense,1,Mild
                        turn1p,turnip,racial / ethnic slurs,2.2,Strong
                        """);

        Row row = set.onlyRow();

        assertThat(row.trainOnly()).isTrue();
        assertThat(row.labels())
                .isEqualTo(Map.of(PROFANITY, new Judgement(1, 0.2), IDENTITY_ATTACK, new Judgement(1, 0.2)));
    }

    private AuthoredSet cmv(String label, String text, String parent) throws IOException {
        return new AuthoredSet(root, "cmv_adhominem")
                .file(
                        "cmv_ah_delta.jsonl",
                        "{\"id\":\"t1_a\",\"label\":\"%s\",\"violated_rule\":0,\"text\":\"%s\",\"parent\":\"%s\"}\n"
                                .formatted(label, text, parent));
    }
}
