package dev.moot.training.pair.source;

import com.fasterxml.jackson.databind.JsonNode;
import dev.moot.training.dataset.SetFolder;
import dev.moot.training.pair.PairReader;
import dev.moot.training.pair.PairRow;
import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;

/**
 * Conclusions on made-up cases under sections of US tax law. Facts and then the statute make the premise, far longer than a
 * small encoder sees, so the set counts little. Questions for an amount are left out. A statute is a group.
 */
final class SaraStatutes implements PairReader {

    private static final String FILE = "statutory-reasoning-gpt-prompts.json";
    private static final double WEIGHT = 0.2;
    private static final List<String> JUDGED = List.of("Entailment", "Contradiction");

    @Override
    public String set() {
        return "sara_statutes";
    }

    @Override
    public List<String> files() {
        return List.of(FILE);
    }

    @Override
    public void read(SetFolder folder, Consumer<PairRow> rows) throws IOException {
        folder.elements(FILE, folder.tree(FILE), (item, number) -> {
            if (JUDGED.contains(item.required("answer").textValue())) {
                rows.accept(row(item));
            }
        });
    }

    private PairRow row(JsonNode item) {
        String statute = item.required("statute").textValue();
        String[] factsAndConclusion = item.required("test case").textValue().split("\n", 2);
        if (factsAndConclusion.length < 2) {
            throw new IllegalArgumentException("'test case' must have facts and a conclusion");
        }
        return PairRow.of(
                        set(),
                        item.required("case id").textValue(),
                        factsAndConclusion[0] + "\n" + statute,
                        factsAndConclusion[1],
                        LabelWords.label(item.required("answer").textValue()),
                        WEIGHT)
                .inGroup(statute.lines().findFirst().orElse(""));
    }
}
