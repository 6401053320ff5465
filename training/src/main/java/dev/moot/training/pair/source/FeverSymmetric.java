package dev.moot.training.pair.source;

import dev.moot.training.dataset.SetFolder;
import dev.moot.training.pair.PairReader;
import dev.moot.training.pair.PairRow;
import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;

/**
 * Claims about Wikipedia with rewritten counterparts, so that a claim alone does not give its label away. The file of the first
 * version holds the same pairs again and is not read.
 */
final class FeverSymmetric implements PairReader {

    private static final List<String> FILES = List.of("fever_symmetric_dev.jsonl", "fever_symmetric_test.jsonl");
    private static final double WEIGHT = 1;

    @Override
    public String set() {
        return "fever_symmetric";
    }

    @Override
    public List<String> files() {
        return FILES;
    }

    @Override
    public void read(SetFolder folder, Consumer<PairRow> rows) throws IOException {
        for (String file : FILES) {
            String prefix = file.replace("fever_symmetric_", "").replace(".jsonl", "");
            folder.json(
                    file,
                    (pair, number) -> rows.accept(PairRow.of(
                            set(),
                            prefix + number,
                            Tokens.joined(pair.required("evidence").textValue()),
                            Tokens.joined(pair.required("claim").textValue()),
                            LabelWords.label(pair.required("label").textValue()),
                            WEIGHT)));
        }
    }
}
