package dev.moot.training.dataset.source;

import dev.moot.classifier.Attribute;
import dev.moot.training.dataset.DatasetReader;
import dev.moot.training.dataset.Row;
import dev.moot.training.dataset.SetFolder;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.commons.csv.CSVRecord;

/**
 * An excerpt of the Jigsaw Toxic Comment challenge in the challenge's own columns: 0 or 1 for each label, -1 for a row that
 * was never scored. A column that is not there is unknown.
 *
 * @param set the data set
 * @param files its tables
 * @param textColumn the column of the comment
 */
record JigsawTable(String set, List<String> files, String textColumn) implements DatasetReader {

    @Override
    public void read(SetFolder folder, Consumer<Row> rows) throws IOException {
        for (String file : files) {
            folder.csv(file, record -> read(file, record, rows));
        }
    }

    private void read(String file, CSVRecord record, Consumer<Row> rows) {
        Row.Builder row = TalkPage.row(set, file + ":" + record.getRecordNumber(), record.get(textColumn));
        for (Map.Entry<String, Attribute> column : JigsawLabels.COLUMNS.entrySet()) {
            if (record.isMapped(column.getKey())) {
                double value = Double.parseDouble(record.get(column.getKey()));
                if (value < 0) {
                    return;
                }
                row.label(column.getValue(), value);
            }
        }
        rows.accept(row.build());
    }
}
