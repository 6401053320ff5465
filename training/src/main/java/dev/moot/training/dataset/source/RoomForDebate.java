package dev.moot.training.dataset.source;

import static dev.moot.classifier.Attribute.REASONING;
import static dev.moot.classifier.Attribute.SARCASTIC;

import dev.moot.training.dataset.DatasetReader;
import dev.moot.training.dataset.Row;
import dev.moot.training.dataset.SetFolder;
import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/**
 * Reader comments of the New York Times that argue for a side, judged for sarcasm. That each gives reasons was the condition
 * for being in the set, so it is a weak label and has no counter-examples here.
 */
final class RoomForDebate implements DatasetReader {

    private static final double REASONING_WEIGHT = 0.3;
    private static final String FILE = "exported-3365-stance-taking-arguments.tsv";

    /** Tabs, and yet quoted like a CSV file. */
    private static final CSVFormat FORMAT =
            SetFolder.CSV.builder().setDelimiter('\t').get();

    @Override
    public String set() {
        return "nyt_room_for_debate";
    }

    @Override
    public List<String> files() {
        return List.of(FILE);
    }

    @Override
    public void read(SetFolder folder, Consumer<Row> rows) throws IOException {
        folder.csv(FILE, FORMAT, record -> rows.accept(row(record)));
    }

    private Row row(CSVRecord record) {
        return Row.of(set(), record.get("id"), Mentions.anonymous(record.get("text")))
                .label(SARCASTIC, record.get("annotatedSarcastic").equals("true") ? 1 : 0)
                .label(REASONING, 1, REASONING_WEIGHT)
                .build();
    }
}
