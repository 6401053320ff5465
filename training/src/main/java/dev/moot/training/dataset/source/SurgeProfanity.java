package dev.moot.training.dataset.source;

import static dev.moot.classifier.Attribute.IDENTITY_ATTACK;
import static dev.moot.classifier.Attribute.PROFANITY;

import dev.moot.training.dataset.DatasetReader;
import dev.moot.training.dataset.Row;
import dev.moot.training.dataset.SetFolder;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.commons.csv.CSVRecord;

/**
 * A list of profanities and their disguised spellings, each word as a tiny comment. The mild third is left out: it is full
 * of ordinary words in a second sense.
 */
final class SurgeProfanity implements DatasetReader {

    private static final double WEIGHT = 0.2;
    private static final String FILE = "profanity_en.csv";
    private static final Set<String> SLURS =
            Set.of("racial / ethnic slurs", "sexual orientation / gender", "mental disability", "physical disability");

    @Override
    public String set() {
        return "surge_profanity";
    }

    @Override
    public List<String> files() {
        return List.of(FILE);
    }

    @Override
    public void read(SetFolder folder, Consumer<Row> rows) throws IOException {
        folder.csv(FILE, record -> {
            if (!record.get("severity_description").equals("Mild")) {
                rows.accept(row(record));
            }
        });
    }

    private Row row(CSVRecord record) {
        Row.Builder row = Row.of(set(), Long.toString(record.getRecordNumber()), record.get("text"))
                .label(PROFANITY, 1, WEIGHT)
                .trainOnly();
        if (SLURS.contains(record.get("category_1"))) {
            row.label(IDENTITY_ATTACK, 1, WEIGHT);
        }
        return row.build();
    }
}
