package dev.moot.training.pair.source;

import dev.moot.training.dataset.SetFolder;
import dev.moot.training.pair.PairReader;
import dev.moot.training.pair.PairRow;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.apache.commons.csv.CSVRecord;

/**
 * Pairs of two older sets with a negation put into the first text, the second or both, and judged anew. Three rows made of one
 * pair are a group. Those made of image captions count less.
 */
final class NegationNli implements PairReader {

    /** The files and what a row of each counts. */
    private static final Map<String, Double> WEIGHTS = new TreeMap<>(Map.of("MNLI", 1.0, "SNLI", 0.4));

    private static final int ROWS_OF_ONE_PAIR = 3;

    @Override
    public String set() {
        return "negation_nli";
    }

    @Override
    public List<String> files() {
        return WEIGHTS.keySet().stream().map(NegationNli::file).toList();
    }

    @Override
    public void read(SetFolder folder, Consumer<PairRow> rows) throws IOException {
        for (Map.Entry<String, Double> source : WEIGHTS.entrySet()) {
            String name = source.getKey();
            folder.csv(file(name), Tabs.NAMED, record -> rows.accept(row(name, record, source.getValue())));
        }
    }

    private PairRow row(String name, CSVRecord record, double weight) {
        int index = Integer.parseInt(record.get("index"));
        return PairRow.of(
                        set(),
                        name + index,
                        record.get("Text"),
                        record.get("Hypothesis"),
                        LabelWords.label(record.get("gold_label")),
                        weight)
                .inGroup(name + index / ROWS_OF_ONE_PAIR);
    }

    private static String file(String name) {
        return name + ".txt";
    }
}
