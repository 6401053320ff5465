package dev.moot.training.dataset.source;

import dev.moot.classifier.Attribute;
import dev.moot.training.dataset.DatasetReader;
import dev.moot.training.dataset.Row;
import dev.moot.training.dataset.SetFolder;
import java.io.IOException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.commons.csv.CSVRecord;

/** Single ratings of talk-page comments by careless crowd workers; the share of them is the label. */
final class ConvModels implements DatasetReader {

    /** A lone vote for a rare label is mostly a slip, so even the share says little. */
    private static final double WEIGHT = 0.5;

    private static final String COMMENTS = "sample_comment_text.csv";
    private static final String RATINGS = "sample_training_data.csv";
    private static final List<String> COLUMNS = List.of("identity_hate", "obscene", "threat", "insult");

    @Override
    public String set() {
        return "conv_models_history";
    }

    @Override
    public List<String> files() {
        return List.of(COMMENTS, RATINGS);
    }

    @Override
    public void read(SetFolder folder, Consumer<Row> rows) throws IOException {
        Map<String, Map<Attribute, VoteShare>> votes = new HashMap<>();
        folder.csv(RATINGS, record -> count(record, votes));
        folder.csv(COMMENTS, record -> {
            String id = record.get("_unit_id");
            Optional.ofNullable(votes.get(id)).ifPresent(shares -> {
                Row.Builder row = TalkPage.row(set(), id, record.get("comment_text"));
                for (Entry<Attribute, VoteShare> share : shares.entrySet()) {
                    row.label(share.getKey(), share.getValue().value(), WEIGHT);
                }
                rows.accept(row.build());
            });
        });
    }

    private static void count(CSVRecord record, Map<String, Map<Attribute, VoteShare>> votes) {
        Map<Attribute, VoteShare> shares =
                votes.computeIfAbsent(record.get("_unit_id"), id -> new EnumMap<>(Attribute.class));
        for (String column : COLUMNS) {
            shares.computeIfAbsent(JigsawLabels.COLUMNS.get(column), attribute -> new VoteShare())
                    .add(record.get(column).equals("1"));
        }
    }
}
