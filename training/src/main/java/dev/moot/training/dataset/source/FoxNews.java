package dev.moot.training.dataset.source;

import static dev.moot.classifier.Attribute.IDENTITY_ATTACK;
import static dev.moot.classifier.Attribute.TOXICITY;

import com.fasterxml.jackson.databind.JsonNode;
import dev.moot.training.dataset.DatasetReader;
import dev.moot.training.dataset.Row;
import dev.moot.training.dataset.SetFolder;
import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;

/**
 * Comments under ten Fox News articles, hateful or not. An article's comments are one group: the share of hateful ones
 * differs so much that the article alone would give it away.
 */
final class FoxNews implements DatasetReader {

    /** Judged in sight of the thread: some that were called hateful look harmless alone. */
    private static final double WEIGHT = 0.7;

    /** Hateful is toxic; not hateful may be toxic all the same, so that stays unknown. */
    private static final double TOXICITY_WEIGHT = 0.4;

    private static final String FILE = "fox-news-comments.json";

    @Override
    public String set() {
        return "fox_news_comments";
    }

    @Override
    public List<String> files() {
        return List.of(FILE);
    }

    @Override
    public void read(SetFolder folder, Consumer<Row> rows) throws IOException {
        folder.json(FILE, (comment, number) -> rows.accept(row(comment, number)));
    }

    private Row row(JsonNode comment, long number) {
        boolean hateful = comment.required("label").intValue() == 1;
        String text = Mentions.anonymous(comment.required("text").textValue());
        Row.Builder row = Row.of(set(), Long.toString(number), text)
                .label(IDENTITY_ATTACK, hateful ? 1 : 0, WEIGHT)
                .group(comment.required("title").textValue());
        if (hateful) {
            row.label(TOXICITY, 1, TOXICITY_WEIGHT);
        }
        return row.build();
    }
}
