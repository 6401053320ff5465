package dev.moot.training.pair.source;

import dev.moot.training.dataset.SetFolder;
import dev.moot.training.pair.PairReader;
import dev.moot.training.pair.PairRow;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Inference over image captions, far from law: kept small, or a model learns captions. Line n of three files makes a pair, its
 * tokens set apart by spaces.
 */
final class SnliDevTest implements PairReader {

    private static final List<String> SPLITS = List.of("dev", "test");
    private static final double WEIGHT = 0.2;

    @Override
    public String set() {
        return "snli_dev_test";
    }

    @Override
    public List<String> files() {
        return SPLITS.stream()
                .flatMap(split -> Stream.of("s1.", "s2.", "labels.").map(part -> part + split))
                .toList();
    }

    @Override
    public void read(SetFolder folder, Consumer<PairRow> rows) throws IOException {
        for (String split : SPLITS) {
            List<String> premises = lines(folder, "s1." + split);
            List<String> hypotheses = lines(folder, "s2." + split);
            List<String> labels = lines(folder, "labels." + split);
            if (premises.size() != hypotheses.size() || premises.size() != labels.size()) {
                throw new IllegalArgumentException(set() + ": the files of '" + split + "' differ in length");
            }
            for (int i = 0; i < premises.size(); i++) {
                rows.accept(PairRow.of(
                        set(),
                        split + (i + 1),
                        Tokens.joined(premises.get(i)),
                        Tokens.joined(hypotheses.get(i)),
                        LabelWords.label(labels.get(i)),
                        WEIGHT));
            }
        }
    }

    private static List<String> lines(SetFolder folder, String file) throws IOException {
        List<String> lines = new ArrayList<>();
        folder.lines(file, (line, number) -> lines.add(line));
        return lines;
    }
}
