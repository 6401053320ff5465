package dev.moot.training.dataset.source;

import dev.moot.training.dataset.DatasetReader;
import dev.moot.training.dataset.Row;
import dev.moot.training.dataset.SetFolder;
import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;
import org.apache.commons.csv.CSVRecord;

/**
 * An excerpt of the Jigsaw challenge that lists the labels that are 1. Its own column {@code label} means "any of them", so
 * it is not read.
 */
final class JigsawAparna implements DatasetReader {

    private static final String FILE = "cleaned_toxic_dataset.csv";

    @Override
    public String set() {
        return "jigsaw_aparna";
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
        Row.Builder row = TalkPage.row(set(), Long.toString(record.getRecordNumber()), record.get("text"));
        String reasons = record.get("reasons");
        JigsawLabels.COLUMNS.forEach(
                (column, attribute) -> row.label(attribute, reasons.contains("'" + column + "'") ? 1 : 0));
        return row.build();
    }
}
