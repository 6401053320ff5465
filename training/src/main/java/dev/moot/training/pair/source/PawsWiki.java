package dev.moot.training.pair.source;

import static dev.moot.training.pair.Relation.ENTAILS;

import dev.moot.training.dataset.SetFolder;
import dev.moot.training.pair.PairLabel;
import dev.moot.training.pair.PairReader;
import dev.moot.training.pair.PairRow;
import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;

/**
 * Sentences of Wikipedia in nearly the same words, judged to mean the same or not. What does not mean the same may contradict
 * or not.
 */
final class PawsWiki implements PairReader {

    private static final List<String> FILES = List.of("dev-en.tsv", "test-en.tsv");
    private static final double WEIGHT = 0.6;

    @Override
    public String set() {
        return "paws_wiki";
    }

    @Override
    public List<String> files() {
        return FILES;
    }

    @Override
    public void read(SetFolder folder, Consumer<PairRow> rows) throws IOException {
        for (String file : FILES) {
            String prefix = file.substring(0, file.indexOf('-'));
            folder.csv(
                    file,
                    Tabs.BARE,
                    record -> rows.accept(PairRow.of(
                            set(),
                            prefix + record.getRecordNumber(),
                            Tokens.joined(record.get(0)),
                            Tokens.joined(record.get(1)),
                            label(record.get(2)),
                            WEIGHT)));
        }
    }

    private static PairLabel label(String paraphrase) {
        return switch (paraphrase) {
            case "1" -> PairLabel.of(ENTAILS);
            case "0" -> PairLabel.not(ENTAILS);
            default -> throw new IllegalArgumentException("the third column must be 0 or 1");
        };
    }
}
