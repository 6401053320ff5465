package dev.moot.classifier.law;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;

/** Propositions as JSON: the fields of the YAML files, in their order. */
public final class PropositionJson {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private PropositionJson() {}

    /** Writes a proposition. */
    public static ObjectNode of(Proposition proposition) {
        ObjectNode json = NODES.objectNode()
                .put("id", proposition.id())
                .put("jurisdiction", proposition.jurisdiction())
                .put("false", proposition.falseSide())
                .put("correct", proposition.correct())
                .put("status", lowerCase(proposition.status()))
                .put("since", proposition.since());
        ArrayNode authorities = json.putArray("authorities");
        proposition.authorities().forEach(authority -> authorities.add(of(authority)));
        json.putObject("paraphrases")
                .<ObjectNode>set("false", texts(proposition.paraphrases().falseSide()))
                .set("correct", texts(proposition.paraphrases().correct()));
        return json.set("related", texts(proposition.related()));
    }

    private static ObjectNode of(Authority authority) {
        ObjectNode json = NODES.objectNode().put("cite", authority.cite()).put("kind", lowerCase(authority.kind()));
        authority.court().ifPresent(court -> json.put("court", court));
        return json.put("holds", authority.holds()).put("url", authority.url());
    }

    private static ArrayNode texts(List<String> texts) {
        ArrayNode array = NODES.arrayNode();
        texts.forEach(array::add);
        return array;
    }

    private static String lowerCase(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
