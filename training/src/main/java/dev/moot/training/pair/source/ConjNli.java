package dev.moot.training.pair.source;

import dev.moot.training.dataset.SetFolder;
import dev.moot.training.pair.PairReader;
import dev.moot.training.pair.PairRow;
import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;
import org.apache.commons.csv.CSVRecord;

/**
 * Inference over "and", "or", "but" and "nor". People judged the smaller file; the labels of the larger one come from the rules
 * that made its hypotheses, and are noisy.
 */
final class ConjNli implements PairReader {

    private static final String JUDGED = "conj_dev.tsv";
    private static final String MADE_BY_RULES = "adversarial_train_15k.tsv";
    private static final double JUDGED_WEIGHT = 1;
    private static final double RULES_WEIGHT = 0.3;

    @Override
    public String set() {
        return "conj_nli";
    }

    @Override
    public List<String> files() {
        return List.of(JUDGED, MADE_BY_RULES);
    }

    @Override
    public void read(SetFolder folder, Consumer<PairRow> rows) throws IOException {
        folder.csv(JUDGED, Tabs.NAMED, record -> rows.accept(row("dev", record, JUDGED_WEIGHT)));
        folder.csv(
                MADE_BY_RULES,
                Tabs.NAMED,
                record -> rows.accept(row("rules", record, RULES_WEIGHT).onlyForTraining()));
    }

    /** Columns go by place: the first name has a byte order mark before it. */
    private PairRow row(String prefix, CSVRecord record, double weight) {
        return PairRow.of(
                set(),
                prefix + record.getRecordNumber(),
                record.get(0),
                record.get(1),
                LabelWords.label(record.get(2)),
                weight);
    }
}
