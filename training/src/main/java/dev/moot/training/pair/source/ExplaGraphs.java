package dev.moot.training.pair.source;

import dev.moot.training.dataset.SetFolder;
import dev.moot.training.pair.PairReader;
import dev.moot.training.pair.PairRow;
import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;

/** Crowd-written beliefs and arguments for or against them. A reason is not a statement, so only the side is taken. */
final class ExplaGraphs implements PairReader {

    private static final List<String> SPLITS = List.of("train", "dev");
    private static final double WEIGHT = 0.2;

    @Override
    public String set() {
        return "explagraphs";
    }

    @Override
    public List<String> files() {
        return SPLITS.stream().map(ExplaGraphs::file).toList();
    }

    @Override
    public void read(SetFolder folder, Consumer<PairRow> rows) throws IOException {
        for (String split : SPLITS) {
            folder.csv(
                    file(split),
                    Tabs.BARE,
                    record -> rows.accept(PairRow.of(
                            set(),
                            split + record.getRecordNumber(),
                            record.get(1),
                            record.get(0),
                            LabelWords.side(record.get(2)),
                            WEIGHT)));
        }
    }

    private static String file(String split) {
        return split + ".tsv";
    }
}
