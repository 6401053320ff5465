package dev.moot.training.dataset.source;

import static dev.moot.classifier.Attribute.CONSTRUCTIVE;
import static dev.moot.classifier.Attribute.HOSTILE;
import static dev.moot.classifier.Attribute.INSULT;
import static dev.moot.classifier.Attribute.REASONING;
import static dev.moot.classifier.Attribute.RESPECT;
import static dev.moot.classifier.Attribute.TOXICITY;

import com.fasterxml.jackson.databind.JsonNode;
import dev.moot.training.dataset.DatasetReader;
import dev.moot.training.dataset.Row;
import dev.moot.training.dataset.SetFolder;
import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;

/**
 * Comments of a debating forum: one half was removed by moderators as an attack on the other side, the other half changed a
 * reader's mind. Both are stand-ins: not every sentence of a removed comment attacks, and nobody rated the others.
 */
final class CmvAdHominem implements DatasetReader {

    private static final double WEIGHT = 0.4;

    /** "Yes." may have changed a mind, but shows nothing of how. */
    private static final int SHORTEST_PERSUASIVE = 20;

    private static final String FILE = "cmv_ah_delta.jsonl";

    @Override
    public String set() {
        return "cmv_adhominem";
    }

    @Override
    public List<String> files() {
        return List.of(FILE);
    }

    @Override
    public void read(SetFolder folder, Consumer<Row> rows) throws IOException {
        folder.json(FILE, (comment, number) -> read(comment, rows));
    }

    private void read(JsonNode comment, Consumer<Row> rows) {
        String text = Reddit.ownWords(comment.required("text").textValue());
        boolean attack = comment.required("label").textValue().equals("ad_hominem");
        if (Reddit.isGone(text) || (!attack && text.length() < SHORTEST_PERSUASIVE)) {
            return;
        }
        Row.Builder row = Row.of(set(), comment.required("id").textValue(), text);
        String parent = Reddit.clean(comment.required("parent").textValue());
        if (!Reddit.isGone(parent)) {
            row.parent(parent);
        }
        double hostile = attack ? 1 : 0;
        row.label(INSULT, hostile, WEIGHT)
                .label(HOSTILE, hostile, WEIGHT)
                .label(TOXICITY, hostile, WEIGHT)
                .label(RESPECT, 1 - hostile, WEIGHT);
        if (!attack) {
            row.label(CONSTRUCTIVE, 1, WEIGHT).label(REASONING, 1, WEIGHT);
        }
        rows.accept(row.build());
    }
}
