package dev.moot.training.dataset.source;

import static dev.moot.classifier.Attribute.IDENTITY_ATTACK;
import static dev.moot.classifier.Attribute.INSULT;
import static dev.moot.classifier.Attribute.PROFANITY;
import static dev.moot.classifier.Attribute.REASONING;
import static dev.moot.classifier.Attribute.SARCASTIC;
import static dev.moot.classifier.Attribute.THREAT;
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

class NewsSetsTest {

    @TempDir
    Path root;

    @Test
    void takesTheShareOfWorkersWhoMarkedEachKind() throws IOException {
        AuthoredSet set = new AuthoredSet(root, "toxic_spans")
                .file(
                        "comments.csv",
                        "comment_id,comment_text\n5,Only a dolt would buy that barn\n6,No worker saw this\n")
                .file("annotations.csv", """
                        annotation,comment_id,worker,country,all toxic,not toxic
                        0,5,11,USA,False,False
                        1,5,12,USA,True,True
                        2,5,13,USA,False,False
                        3,5,14,USA,False,False
                        """)
                .file("spans.csv", """
                        annotation,type,start,end
                        0,Insult,7,11
                        0,Insult,22,26
                        2,Insu,7,11
                        3,Profane/Obscene,7,11
                        3,Other Toxicity,0,4
                        """);

        assertThat(set.onlyRow().labels())
                .isEqualTo(Map.of(
                        TOXICITY, new Judgement(0.75, 1),
                        INSULT, new Judgement(0.5, 1),
                        PROFANITY, new Judgement(0.25, 0.5),
                        THREAT, new Judgement(0, 0.5),
                        IDENTITY_ATTACK, new Judgement(0, 0.5)));
    }

    @Test
    void readsSarcasmFromATableWithTabsAndQuotes() throws IOException {
        AuthoredSet set =
                new AuthoredSet(root, "nyt_room_for_debate").file("exported-3365-stance-taking-arguments.tsv", """
                        author\ttext\tid\ttitle\tannotatedSarcastic
                        A. Reader\t"Oh, ""great\"" plan,
                        @Bo"\tc9\tBarns\ttrue
                        """);

        Row row = set.onlyRow();

        assertThat(row.text()).isEqualTo("Oh, \"great\" plan,\n@user");
        assertThat(row.labels()).isEqualTo(Map.of(SARCASTIC, new Judgement(1, 1), REASONING, new Judgement(1, 0.3)));
        assertThat(row.toString()).doesNotContain("A. Reader");
    }

    @Test
    void keepsTheCommentsOfAnArticleTogetherAndForgetsTheirWriters() throws IOException {
        AuthoredSet set = new AuthoredSet(root, "fox_news_comments").file("fox-news-comments.json", """
                        {"title":"Barn burns","text":"@farmhand they are all like that","label":1,"user":"sly_fox"}
                        {"title":"Barn burns","text":"Poor cows","label":0,"user":"sly_fox"}
                        """);

        List<Row> rows = set.rows();

        assertThat(rows).extracting(Row::text).containsExactly("@user they are all like that", "Poor cows");
        assertThat(rows).extracting(Row::group).containsOnly(Optional.of("Barn burns"));
        assertThat(rows.get(0).labels()).containsOnlyKeys(IDENTITY_ATTACK, TOXICITY);
        assertThat(rows.get(1).labels()).containsOnlyKeys(IDENTITY_ATTACK);
        assertThat(rows.toString()).doesNotContain("sly_fox").doesNotContain("farmhand");
    }
}
