package dev.moot.training.pair.source;

import dev.moot.training.dataset.SetFolder;
import dev.moot.training.pair.PairReader;
import dev.moot.training.pair.PairRow;
import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;

/**
 * Image captions with one word exchanged. "Contradiction" means about one scene, and the kind of word exchanged gives the label
 * away, so it counts little.
 */
final class BreakingNli implements PairReader {

    private static final String FILE = "dataset.jsonl";
    private static final double WEIGHT = 0.2;

    @Override
    public String set() {
        return "breaking_nli";
    }

    @Override
    public List<String> files() {
        return List.of(FILE);
    }

    @Override
    public void read(SetFolder folder, Consumer<PairRow> rows) throws IOException {
        folder.json(
                FILE,
                (pair, number) -> rows.accept(PairRow.of(
                        set(),
                        Long.toString(number),
                        pair.required("sentence1").textValue(),
                        pair.required("sentence2").textValue(),
                        LabelWords.label(pair.required("gold_label").textValue()),
                        WEIGHT)));
    }
}
