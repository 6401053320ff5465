package dev.moot.training.dataset.source;

import static dev.moot.classifier.Attribute.HOSTILE;
import static dev.moot.classifier.Attribute.RESPECT;
import static dev.moot.classifier.Attribute.TOXICITY;

import dev.moot.training.dataset.DatasetReader;
import dev.moot.training.dataset.Row;
import dev.moot.training.dataset.SetFolder;
import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;
import org.apache.commons.csv.CSVRecord;

/** Reddit comments of all kinds, coded civil or uncivil by hand. Uncivil is near to toxic and hostile, not the same. */
final class RedditIncivility implements DatasetReader {

    private static final double WEIGHT = 0.5;
    private static final double RESPECT_WEIGHT = 0.3;
    private static final String FILE = "incivility_coded_0302.csv";

    @Override
    public String set() {
        return "reddit_incivility";
    }

    @Override
    public List<String> files() {
        return List.of(FILE);
    }

    @Override
    public void read(SetFolder folder, Consumer<Row> rows) throws IOException {
        folder.csv(FILE, record -> read(record, rows));
    }

    private void read(CSVRecord record, Consumer<Row> rows) {
        String text = Reddit.ownWords(Reddit.repaired(record.get("comment")));
        if (Reddit.isGone(text) || Reddit.isBot(text)) {
            return;
        }
        double uncivil = Double.parseDouble(record.get("correction"));
        Row.Builder row = Row.of(set(), Long.toString(record.getRecordNumber()), text)
                .label(TOXICITY, uncivil, WEIGHT)
                .label(HOSTILE, uncivil, WEIGHT);
        if (uncivil == 1) {
            row.label(RESPECT, 0, RESPECT_WEIGHT);
        }
        rows.accept(row.build());
    }
}
