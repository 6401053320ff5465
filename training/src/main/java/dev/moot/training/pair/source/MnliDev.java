package dev.moot.training.pair.source;

import dev.moot.training.dataset.SetFolder;
import dev.moot.training.pair.PairReader;
import dev.moot.training.pair.PairRow;
import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;

/** Inference over ten genres, from telephone talk to government reports: the broadest set here. */
final class MnliDev implements PairReader {

    private static final String FILE = "dev.csv";
    private static final double WEIGHT = 1;

    @Override
    public String set() {
        return "mnli_dev";
    }

    @Override
    public List<String> files() {
        return List.of(FILE);
    }

    @Override
    public void read(SetFolder folder, Consumer<PairRow> rows) throws IOException {
        folder.csv(
                FILE,
                record -> rows.accept(PairRow.of(
                        set(),
                        Long.toString(record.getRecordNumber()),
                        record.get("premise"),
                        record.get("hypothesis"),
                        LabelWords.label(record.get("label")),
                        WEIGHT)));
    }
}
