package dev.moot.training.pair.source;

import dev.moot.training.dataset.SetFolder;
import dev.moot.training.pair.PairReader;
import dev.moot.training.pair.PairRow;
import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;

/**
 * Pairs of image captions and their rewrites by people who changed as little as possible to change the label. A pair and its
 * rewrites share a text, which keeps them in one split.
 */
final class CounterfactualNli implements PairReader {

    private static final List<String> SPLITS = List.of("train", "dev", "test");
    private static final double WEIGHT = 0.5;

    @Override
    public String set() {
        return "counterfactual_nli";
    }

    @Override
    public List<String> files() {
        return SPLITS.stream().map(CounterfactualNli::file).toList();
    }

    @Override
    public void read(SetFolder folder, Consumer<PairRow> rows) throws IOException {
        for (String split : SPLITS) {
            folder.csv(
                    file(split),
                    Tabs.NAMED,
                    record -> rows.accept(PairRow.of(
                            set(),
                            split + record.getRecordNumber(),
                            record.get("sentence1"),
                            record.get("sentence2"),
                            LabelWords.label(record.get("gold_label")),
                            WEIGHT)));
        }
    }

    private static String file(String split) {
        return split + ".tsv";
    }
}
