package dev.moot.training.pair.source;

import static dev.moot.training.pair.Relation.NEUTRAL;

import com.fasterxml.jackson.databind.JsonNode;
import dev.moot.training.dataset.SetFolder;
import dev.moot.training.pair.PairLabel;
import dev.moot.training.pair.PairReader;
import dev.moot.training.pair.PairRow;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * What non-disclosure agreements say of seventeen hypotheses. The sentences that decide a hypothesis make the premise. Where a
 * document does not mention it, the sentences that decide another one stand there instead: as legal and as near as can be.
 *
 * <p>With so few hypotheses each has its likely label, so the set counts less.
 */
final class ContractNli implements PairReader {

    private static final List<String> SPLITS = List.of("dev", "test");
    private static final double WEIGHT = 0.4;

    /** In characters: what is longer would be cut by any encoder, perhaps before the words that decide. */
    private static final int LONGEST_PREMISE = 1000;

    private static final Pattern SPACES = Pattern.compile("\\s+");

    @Override
    public String set() {
        return "contract_nli";
    }

    @Override
    public List<String> files() {
        return SPLITS.stream().map(ContractNli::file).toList();
    }

    @Override
    public void read(SetFolder folder, Consumer<PairRow> rows) throws IOException {
        for (String split : SPLITS) {
            JsonNode file = folder.tree(file(split));
            JsonNode hypotheses = file.required("labels");
            folder.elements(
                    file(split),
                    file.required("documents"),
                    (document, number) -> read(split, document, hypotheses, rows));
        }
    }

    private void read(String split, JsonNode document, JsonNode hypotheses, Consumer<PairRow> rows) {
        JsonNode annotations = document.required("annotation_sets").required(0).required("annotations");
        Map<String, String> evidence = new TreeMap<>();
        annotations
                .properties()
                .forEach(annotation -> evidence.put(annotation.getKey(), evidence(document, annotation.getValue())));
        evidence.values().removeIf(text -> text.isEmpty() || text.length() > LONGEST_PREMISE);
        List<String> elsewhere = new ArrayList<>(evidence.values());
        int next = 0;
        for (Map.Entry<String, JsonNode> annotation : annotations.properties()) {
            String key = annotation.getKey();
            PairLabel label =
                    LabelWords.label(annotation.getValue().required("choice").textValue());
            String premise = evidence.getOrDefault(key, "");
            if (label.equals(PairLabel.of(NEUTRAL)) && !elsewhere.isEmpty()) {
                premise = elsewhere.get(next++ % elsewhere.size());
            }
            if (!premise.isEmpty()) {
                String hypothesis =
                        hypotheses.required(key).required("hypothesis").textValue();
                String id = split + document.required("id").asText() + "." + key;
                rows.accept(PairRow.of(set(), id, premise, hypothesis, label, WEIGHT));
            }
        }
    }

    private static String evidence(JsonNode document, JsonNode annotation) {
        String text = document.required("text").textValue();
        StringBuilder evidence = new StringBuilder();
        for (JsonNode index : annotation.required("spans")) {
            JsonNode span = document.required("spans").required(index.intValue());
            evidence.append(text, span.required(0).intValue(), span.required(1).intValue())
                    .append(' ');
        }
        return SPACES.matcher(evidence).replaceAll(" ").strip();
    }

    private static String file(String split) {
        return split + ".json";
    }
}
