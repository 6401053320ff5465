package dev.moot.training.pair.source;

import static dev.moot.training.pair.Relation.CONTRADICTS;

import dev.moot.training.dataset.SetFolder;
import dev.moot.training.pair.PairLabel;
import dev.moot.training.pair.PairReader;
import dev.moot.training.pair.PairRow;
import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/**
 * Sentences of Wikipedia and rewrites by crowd workers that refute them in nearly the same words. There is no other label here,
 * so the look of these pairs gives theirs away: they count less.
 */
final class WikiFactCheckNegated implements PairReader {

    private static final List<String> FILES = IntStream.range(0, 5)
            .mapToObj(part -> "wikifactcheck_english_" + part + ".tsv")
            .toList();

    private static final double WEIGHT = 0.4;

    @Override
    public String set() {
        return "wikifactcheck_negated";
    }

    @Override
    public List<String> files() {
        return FILES;
    }

    @Override
    public void read(SetFolder folder, Consumer<PairRow> rows) throws IOException {
        for (String file : FILES) {
            String part = file.replaceAll("\\D", "");
            folder.csv(file, Tabs.NAMED, record -> {
                String sentence = record.get("sentence");
                String negated = record.get("negated");
                if (!sentence.equals(negated)) {
                    rows.accept(PairRow.of(
                            set(),
                            part + "." + record.getRecordNumber(),
                            sentence,
                            negated,
                            PairLabel.of(CONTRADICTS),
                            WEIGHT));
                }
            });
        }
    }
}
