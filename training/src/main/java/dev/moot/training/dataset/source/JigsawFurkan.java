package dev.moot.training.dataset.source;

import dev.moot.training.dataset.DatasetReader;
import dev.moot.training.dataset.Row;
import dev.moot.training.dataset.SetFolder;
import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;
import org.apache.commons.csv.CSVRecord;

/**
 * An excerpt of the Jigsaw challenge in five tables, each balanced for one label and topped up with rows made by word
 * substitution. Those have the id 0, carry no labels but their table's own, and are word salad: they are left out.
 */
final class JigsawFurkan implements DatasetReader {

    private static final List<String> FILES =
            List.of("toxic.csv", "severe_toxic.csv", "obscene.csv", "insult.csv", "identity_hate.csv");

    @Override
    public String set() {
        return "jigsaw_furkan";
    }

    @Override
    public List<String> files() {
        return FILES;
    }

    @Override
    public void read(SetFolder folder, Consumer<Row> rows) throws IOException {
        for (String file : FILES) {
            folder.csv(file, record -> read(file, record, rows));
        }
    }

    private void read(String file, CSVRecord record, Consumer<Row> rows) {
        String id = record.get("id");
        if (id.equals("0") || id.equals("0.0")) {
            return;
        }
        Row.Builder row = TalkPage.row(set(), file + ":" + id, record.get("comment_text"));
        JigsawLabels.COLUMNS.forEach(
                (column, attribute) -> row.label(attribute, Double.parseDouble(record.get(column))));
        rows.accept(row.build());
    }
}
