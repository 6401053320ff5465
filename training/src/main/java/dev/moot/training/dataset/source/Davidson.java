package dev.moot.training.dataset.source;

import static dev.moot.classifier.Attribute.IDENTITY_ATTACK;
import static dev.moot.classifier.Attribute.PROFANITY;
import static dev.moot.classifier.Attribute.TOXICITY;

import dev.moot.training.dataset.DatasetReader;
import dev.moot.training.dataset.Row;
import dev.moot.training.dataset.SetFolder;
import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;
import org.apache.commons.csv.CSVRecord;

/**
 * Tweets found by a list of hateful words: hate speech, merely offensive, or neither, by three or more judges.
 *
 * <p>Five of six are offensive, often for one word that its writer means kindly, and the labels are known to be harsh on
 * African American English. So the set must not define what toxicity is: its weights are low.
 */
final class Davidson implements DatasetReader {

    private static final double IDENTITY_WEIGHT = 0.5;
    private static final double WEIGHT = 0.3;
    private static final String FILE = "labeled_data.csv";

    @Override
    public String set() {
        return "davidson2017";
    }

    @Override
    public List<String> files() {
        return List.of(FILE);
    }

    @Override
    public void read(SetFolder folder, Consumer<Row> rows) throws IOException {
        folder.csv(FILE, record -> rows.accept(row(record)));
    }

    private Row row(CSVRecord record) {
        double hate = Double.parseDouble(record.get("hate_speech"));
        double offensive = Double.parseDouble(record.get("offensive_language"));
        double judges = Double.parseDouble(record.get("count"));
        String text = Mentions.anonymous(References.resolved(record.get("tweet")));
        Row.Builder row = Row.of(set(), record.get(0), text)
                .label(IDENTITY_ATTACK, hate / judges, IDENTITY_WEIGHT)
                .label(TOXICITY, (hate + offensive) / judges, WEIGHT);
        // Hate speech may or may not be profane: nobody was asked.
        if (!record.get("class").equals("0")) {
            row.label(PROFANITY, record.get("class").equals("1") ? 1 : 0, WEIGHT);
        }
        return row.build();
    }
}
