package dev.moot.training.pair.source;

import static dev.moot.training.pair.Relation.CONTRADICTS;

import com.fasterxml.jackson.databind.JsonNode;
import dev.moot.training.dataset.SetFolder;
import dev.moot.training.pair.PairLabel;
import dev.moot.training.pair.PairReader;
import dev.moot.training.pair.PairRow;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * Claims of common sense with the writer's explanation of why they are true or false. Of a false claim it nearly always says
 * the opposite; of a true one it often gives context only, so that all we know is that it does not contradict. An explanation
 * that speaks of "the sentence" gives the label away and is left out. Claims about one entity are a group. The contrast set has
 * no explanations and is not read.
 */
final class Creak implements PairReader {

    private static final Map<String, String> FILES = new TreeMap<>(Map.of("train", "train.json", "dev", "dev.json"));
    private static final double WEIGHT = 0.5;
    private static final Pattern ABOUT_THE_SENTENCE =
            Pattern.compile("\\b(?:sentence|statement)\\b", Pattern.CASE_INSENSITIVE);

    @Override
    public String set() {
        return "creak";
    }

    @Override
    public List<String> files() {
        return List.copyOf(FILES.values());
    }

    @Override
    public void read(SetFolder folder, Consumer<PairRow> rows) throws IOException {
        for (Map.Entry<String, String> file : FILES.entrySet()) {
            folder.json(file.getValue(), (claim, number) -> {
                String explanation = claim.required("explanation").textValue();
                if (!ABOUT_THE_SENTENCE.matcher(explanation).find()) {
                    rows.accept(row(file.getKey() + number, explanation, claim));
                }
            });
        }
    }

    private PairRow row(String id, String explanation, JsonNode claim) {
        PairLabel label = switch (claim.required("label").textValue()) {
            case "true" -> PairLabel.not(CONTRADICTS);
            case "false" -> PairLabel.of(CONTRADICTS);
            default -> throw new IllegalArgumentException("'label' must be true or false");
        };
        return PairRow.of(set(), id, explanation, claim.required("sentence").textValue(), label, WEIGHT)
                .inGroup(claim.required("entity").textValue());
    }
}
