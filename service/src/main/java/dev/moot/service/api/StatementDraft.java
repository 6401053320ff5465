package dev.moot.service.api;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.moot.classifier.Attribute;
import dev.moot.classifier.law.Proposition;
import dev.moot.service.http.Hashes;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A draft of a statement of reasons with the fields of the transparency database of the European Union's Digital Services Act.
 *
 * <p>It states what follows from the label and the decision, and lists what it cannot state. Whether content is illegal it never
 * says. It quotes neither comment nor author.
 *
 * @see <a href="https://transparency.dsa.ec.europa.eu/page/api-documentation">the database's API</a>
 */
final class StatementDraft {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final int MOST_LAW = 2;

    private final StatementRequest request;
    private final ObjectNode statement = NODES.objectNode();
    private final ArrayNode missing = NODES.arrayNode();
    private final ArrayNode review = NODES.arrayNode();

    StatementDraft(StatementRequest request) {
        this.request = request;
    }

    ObjectNode toJson() {
        statement.putArray("decision_visibility").add("DECISION_VISIBILITY_CONTENT_REMOVED");
        statement.putArray("content_type").add("CONTENT_TYPE_TEXT");
        statement.put("decision_facts", facts());
        writeGround();
        writeCategory();
        writeCircumstances();
        // It must differ from statement to statement: a comment can be taken down, restored and taken down again.
        statement.put(
                "puid",
                "moot-"
                        + Hashes.id(
                                "statement",
                                request.label().commentId(),
                                request.decidedAt().toInstant().toString()));
        review.add("decision_facts: see that it is what happened");
        ObjectNode draft = NODES.objectNode().put("draft", true);
        draft.set("statement", statement);
        draft.set("missing", missing);
        draft.set("review", review);
        return draft;
    }

    private void writeGround() {
        if (request.rule().isPresent()) {
            statement.put("decision_ground", "DECISION_GROUND_INCOMPATIBLE_CONTENT");
            statement.put("incompatible_content_ground", request.rule().get());
            request.ruleUrl().ifPresent(url -> statement.put("decision_ground_reference_url", url));
            Optional<String> explanation = explanation();
            if (explanation.isPresent()) {
                statement.put("incompatible_content_explanation", explanation.get());
                review.add("incompatible_content_explanation: say how that breaks the rule");
            } else {
                missing("incompatible_content_explanation", "the label has no flag for harm to explain it by");
            }
        } else {
            missing(
                    "decision_ground",
                    "whether the comment breaks a rule of yours (give rule.ground) or is illegal, which Moot does not judge");
        }
    }

    private void writeCategory() {
        Map<Attribute, Double> flagged = request.label().flagged();
        boolean wrong = !request.label().wrong().isEmpty();
        if (flagged.isEmpty() && !wrong) {
            missing("category", "the label has no flag for harm to choose it by");
            return;
        }
        String category;
        if (flagged.containsKey(Attribute.THREAT)) {
            category = "STATEMENT_CATEGORY_CYBER_VIOLENCE";
        } else if (flagged.containsKey(Attribute.IDENTITY_ATTACK)) {
            category = "STATEMENT_CATEGORY_ILLEGAL_OR_HARMFUL_SPEECH";
        } else {
            category = "STATEMENT_CATEGORY_OTHER_VIOLATION_TC";
        }
        statement.put("category", category);
        review.add("category: chosen by the flags alone");
    }

    private void writeCircumstances() {
        writeOr(
                "automated_detection",
                Optional.of("Yes").filter(yes -> request.label().advised()),
                "Moot did not advise to look at the comment; did another program?");
        writeOr(
                "automated_decision",
                request.automated().map(it -> it ? "AUTOMATED_DECISION_FULLY" : "AUTOMATED_DECISION_NOT_AUTOMATED"),
                "who decided: give decidedBy");
        writeOr("source_type", request.source(), "who drew attention to the comment: give source");
        if (request.countries().isEmpty()) {
            missing("territorial_scope", "where the comment cannot be seen: give territorialScope");
        } else {
            ArrayNode countries = statement.putArray("territorial_scope");
            request.countries().forEach(countries::add);
        }
        request.label().language().ifPresent(language -> statement.put("content_language", language));
        writeOr("content_date", request.postedAt().map(StatementRequest::day), "when it was posted: give postedAt");
        statement.put("application_date", StatementRequest.day(request.decidedAt()));
    }

    private void writeOr(String field, Optional<String> value, String why) {
        if (value.isPresent()) {
            statement.put(field, value.get());
        } else {
            missing(field, why);
        }
    }

    private void missing(String field, String why) {
        missing.addObject().put("field", field).put("why", why);
    }

    private String facts() {
        LabelSummary label = request.label();
        StringBuilder facts = new StringBuilder(
                "A reader's comment was read by a program, Moot, with the model " + label.model() + ". ");
        if (label.flagged().isEmpty() && label.wrong().isEmpty()) {
            facts.append("The program found nothing to flag in it. ");
        }
        if (!label.flagged().isEmpty()) {
            facts.append("On a scale from 0 to 1 it scored the comment ")
                    .append(scores(label.flagged()))
                    .append(", each at or above the threshold of the model. ");
        }
        if (!label.wrong().isEmpty()) {
            facts.append("It found in it a statement about the law that is at odds with the authorities: ")
                    .append(law(label.wrong()))
                    .append(' ');
        }
        request.automated()
                .ifPresent(it -> facts.append(
                        it ? "A program then decided on it" : "A moderator then read the comment and decided on it"));
        if (request.automated().isEmpty()) {
            facts.append("It was then decided on");
        }
        return facts.append(": it is no longer shown.").toString();
    }

    private Optional<String> explanation() {
        Map<Attribute, Double> flagged = request.label().flagged();
        List<Proposition> wrong = request.label().wrong();
        if (flagged.isEmpty() && wrong.isEmpty()) {
            return Optional.empty();
        }
        StringBuilder explanation = new StringBuilder();
        if (!flagged.isEmpty()) {
            explanation
                    .append("The comment was found to be of this kind: ")
                    .append(flagged.keySet().stream().map(Harm::of).collect(Collectors.joining("; ")))
                    .append('.');
        }
        if (!wrong.isEmpty()) {
            explanation
                    .append(flagged.isEmpty() ? "" : " ")
                    .append("It states something about the law that is not so. ")
                    .append(law(wrong));
        }
        return Optional.of(explanation.toString());
    }

    private static String scores(Map<Attribute, Double> flagged) {
        return flagged.entrySet().stream()
                .map(score -> score.getKey() + " " + String.format(Locale.ROOT, "%.2f", score.getValue()))
                .collect(Collectors.joining(", "));
    }

    private static String law(List<Proposition> wrong) {
        return wrong.stream()
                .limit(MOST_LAW)
                .map(it -> it.correct() + " (" + it.authorities().get(0).cite() + ")")
                .collect(Collectors.joining(" "));
    }
}
