package dev.moot.service.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.moot.classifier.Attribute;
import dev.moot.classifier.law.KnowledgeBase;
import dev.moot.classifier.law.Proposition;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What a statement of reasons tells of a label. Nothing is copied from the label but numbers and names that Moot knows, so that
 * nothing personal gets in with it.
 *
 * @param commentId whose label it is; not told
 * @param flagged the flags for harm with their scores
 * @param wrong the entries of law that the comment is at odds with
 * @param advised whether Moot's advice was to look at the comment, or to hold it
 * @param model name and version of the model
 * @param language the comment's language as two capitals, where it is known
 */
record LabelSummary(
        String commentId,
        Map<Attribute, Double> flagged,
        List<Proposition> wrong,
        boolean advised,
        String model,
        Optional<String> language) {

    private static final int LONGEST_ID = 512;
    private static final String MODEL_NAME = "[A-Za-z0-9][A-Za-z0-9._+-]{0,63}";
    private static final String NO_LABEL = "a label as /v1/classify and the topic of labels have it";

    /**
     * Reads a label.
     *
     * @throws dev.moot.service.http.RequestException if it is none
     */
    static LabelSummary read(RequestFields request, KnowledgeBase knowledge) {
        ObjectNode label = request.requiredObject("label");
        String name = label.path("model").path("name").asText();
        String version = label.path("model").path("version").asText();
        String commentId = label.path("commentId").asText();
        boolean holds = label.path("schema").asText().equals("moot.labels/1")
                && !commentId.isBlank()
                && commentId.length() <= LONGEST_ID
                && name.matches(MODEL_NAME)
                && version.matches(MODEL_NAME);
        if (!holds) {
            throw request.invalid("label", NO_LABEL);
        }
        String action = label.path("suggestion").path("action").asText();
        return new LabelSummary(
                commentId,
                flagged(label.path("civility"), request),
                wrong(label.path("law"), knowledge),
                action.equals("REVIEW") || action.equals("HOLD"),
                name + " " + version,
                Optional.of(label.path("language").asText())
                        .filter(tag -> tag.matches("[A-Za-z]{2}(-.*)?"))
                        .map(tag -> tag.substring(0, 2).toUpperCase(Locale.ROOT)));
    }

    private static Map<Attribute, Double> flagged(JsonNode civility, RequestFields request) {
        Map<Attribute, Double> flagged = new EnumMap<>(Attribute.class);
        for (JsonNode flag : civility.path("flags")) {
            Optional<Attribute> attribute = Attribute.named(flag.asText());
            double score = civility.path("scores").path(flag.asText()).asDouble(-1);
            if (attribute.isEmpty() || !(score >= 0 && score <= 1)) {
                throw request.invalid("label", NO_LABEL);
            }
            if (attribute.get().polarity() == Attribute.Polarity.HARMFUL) {
                flagged.put(attribute.get(), score);
            }
        }
        return flagged;
    }

    private static List<Proposition> wrong(JsonNode law, KnowledgeBase knowledge) {
        Map<String, Proposition> wrong = new LinkedHashMap<>();
        if (law.path("verdict").asText().equals("misinformation")) {
            for (JsonNode claim : law.path("claims")) {
                boolean made = !claim.path("stance").asText().equals("disputes");
                if (made && claim.path("verdict").asText().equals("misinformation")) {
                    knowledge.find(claim.path("id").asText()).ifPresent(it -> wrong.put(it.id(), it));
                }
            }
        }
        return List.copyOf(wrong.values());
    }
}
