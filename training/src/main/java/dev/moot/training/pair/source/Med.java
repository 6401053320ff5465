package dev.moot.training.pair.source;

import dev.moot.training.dataset.SetFolder;
import dev.moot.training.pair.PairReader;
import dev.moot.training.pair.PairRow;
import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;
import org.apache.commons.csv.CSVRecord;

/**
 * What follows from "all", "no", "at most", "if" and their like, of which propositions of law are full. Its "neutral" includes
 * contradiction. Rows taken over from the GLUE diagnostic set, whose terms are not stated, are left out.
 */
final class Med implements PairReader {

    private static final String FILE = "MED.tsv";
    private static final double WEIGHT = 0.6;

    @Override
    public String set() {
        return "med";
    }

    @Override
    public List<String> files() {
        return List.of(FILE);
    }

    @Override
    public void read(SetFolder folder, Consumer<PairRow> rows) throws IOException {
        folder.csv(FILE, Tabs.NAMED, record -> {
            if (!record.get("genre").contains("GLUE")) {
                rows.accept(row(record));
            }
        });
    }

    private PairRow row(CSVRecord record) {
        return PairRow.of(
                set(),
                record.get("index"),
                record.get("sentence1"),
                record.get("sentence2"),
                LabelWords.entailedOrNot(record.get("gold_label")),
                WEIGHT);
    }
}
