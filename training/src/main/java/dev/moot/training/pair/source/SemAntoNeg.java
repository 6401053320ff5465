package dev.moot.training.pair.source;

import static dev.moot.training.pair.Relation.CONTRADICTS;
import static dev.moot.training.pair.Relation.ENTAILS;

import com.fasterxml.jackson.databind.JsonNode;
import dev.moot.training.dataset.SetFolder;
import dev.moot.training.pair.PairLabel;
import dev.moot.training.pair.PairReader;
import dev.moot.training.pair.PairRow;
import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;

/**
 * Short sentences with three variants made by negation and antonym: one means the same, two the opposite. "Opposite" is taken
 * strictly (not fat, not thin), and the sentences are few and alike, so they count less.
 */
final class SemAntoNeg implements PairReader {

    private static final String FILE = "SemAntoNeg_v1.0.json";
    private static final double WEIGHT = 0.4;

    @Override
    public String set() {
        return "semantoneg";
    }

    @Override
    public List<String> files() {
        return List.of(FILE);
    }

    @Override
    public void read(SetFolder folder, Consumer<PairRow> rows) throws IOException {
        folder.json(FILE, (sentence, number) -> read(sentence, number, rows));
    }

    private void read(JsonNode sentence, long number, Consumer<PairRow> rows) {
        String input = sentence.required("input").textValue();
        JsonNode variants = sentence.required("sentences");
        int same = sentence.required("label").intValue();
        for (int i = 0; i < variants.size(); i++) {
            PairLabel label = PairLabel.of(i == same ? ENTAILS : CONTRADICTS);
            rows.accept(PairRow.of(
                    set(), number + "." + i, input, variants.required(i).textValue(), label, WEIGHT));
        }
    }
}
