package dev.moot.training.dataset.source;

import static dev.moot.classifier.Attribute.GENERALIZATION;
import static dev.moot.classifier.Attribute.INSULT;
import static dev.moot.classifier.Attribute.REASONING;

import dev.moot.training.dataset.DatasetReader;
import dev.moot.training.dataset.Row;
import dev.moot.training.dataset.SetFolder;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * Arguments that players of a game wrote to commit a given fallacy or none, with other players' votes. A row counts less
 * where nobody has settled on a fallacy, and not at all where the votes name another than the writer meant.
 */
final class Argotario implements DatasetReader {

    private static final double AGREED_WEIGHT = 0.5;
    private static final double INTENDED_WEIGHT = 0.3;
    private static final String UNDECIDED = "-";
    private static final String FILE = "arguments-en-2018-01-15.tsv";

    /** A row number and an id: what does not begin so continues the text of the line above. */
    private static final Pattern START = Pattern.compile("\\d+\t[0-9a-f]+\t.*");

    private static final int INTENDED = 5;
    private static final int VOTED = 6;
    private static final int TEXT = 8;

    @Override
    public String set() {
        return "argotario";
    }

    @Override
    public List<String> files() {
        return List.of(FILE);
    }

    @Override
    public void read(SetFolder folder, Consumer<Row> rows) throws IOException {
        List<String> records = new ArrayList<>();
        folder.lines(FILE, (line, number) -> {
            if (START.matcher(line).matches()) {
                records.add(line);
            } else if (!records.isEmpty()) {
                records.set(records.size() - 1, records.get(records.size() - 1) + "\n" + line);
            }
        });
        records.forEach(record -> read(record.split("\t", -1), rows));
    }

    private void read(String[] fields, Consumer<Row> rows) {
        String intended = fields[INTENDED];
        String voted = fields[VOTED];
        if (!voted.equals(UNDECIDED) && !voted.equals(intended)) {
            return;
        }
        double weight = voted.equals(intended) ? AGREED_WEIGHT : INTENDED_WEIGHT;
        Row.Builder row = Row.of(set(), fields[0], fields[TEXT]);
        switch (intended) {
            case "No Fallacy" -> row.label(REASONING, 1, weight).label(GENERALIZATION, 0, weight);
            case "Hasty Generalization" -> row.label(GENERALIZATION, 1, weight);
            case "Ad Hominem" -> row.label(INSULT, 1, weight);
            default -> {
                return;
            }
        }
        rows.accept(row.build());
    }
}
