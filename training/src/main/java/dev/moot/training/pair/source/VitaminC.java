package dev.moot.training.pair.source;

import com.fasterxml.jackson.databind.JsonNode;
import dev.moot.training.dataset.SetFolder;
import dev.moot.training.pair.PairReader;
import dev.moot.training.pair.PairRow;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * Claims against sentences from revisions of Wikipedia: nearly the same words support or refute one claim. The broadest set of
 * "almost the same, and yet the opposite". A page is a group.
 */
final class VitaminC implements PairReader {

    private static final Map<String, String> FILES = new TreeMap<>(Map.of(
            "real", "real_test.jsonl",
            "synthetic", "synthetic_test.jsonl",
            "adversarial", "fever_adversarial_test.jsonl"));

    private static final double WEIGHT = 1;

    /** Stands for a character that was lost, often the space or sign in a number; also as it looks when it was lost twice. */
    private static final Pattern LOST = Pattern.compile("\uFFFD|ï¿½");

    @Override
    public String set() {
        return "vitaminc";
    }

    @Override
    public List<String> files() {
        return List.copyOf(FILES.values());
    }

    @Override
    public void read(SetFolder folder, Consumer<PairRow> rows) throws IOException {
        for (Map.Entry<String, String> file : FILES.entrySet()) {
            folder.json(file.getValue(), (pair, number) -> read(file.getKey() + number, pair, rows));
        }
    }

    private void read(String id, JsonNode pair, Consumer<PairRow> rows) {
        String evidence = pair.required("evidence").textValue();
        String claim = pair.required("claim").textValue();
        if (!LOST.matcher(evidence).find() && !LOST.matcher(claim).find()) {
            String page = Tokens.joined(pair.required("page").textValue().replace('_', ' '));
            rows.accept(PairRow.of(
                            set(),
                            id,
                            Tokens.joined(evidence),
                            Tokens.joined(claim),
                            LabelWords.label(pair.required("label").textValue()),
                            WEIGHT)
                    .inGroup(page));
        }
    }
}
