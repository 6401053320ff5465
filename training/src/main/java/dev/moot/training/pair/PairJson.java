package dev.moot.training.pair;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.moot.training.dataset.JsonFields;
import dev.moot.training.dataset.Split;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** A pair as one JSON object, and back. */
final class PairJson {

    private PairJson() {}

    static String write(PairExample pair) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("id", pair.id());
        node.put("set", pair.set());
        node.put("premise", pair.premise());
        node.put("hypothesis", pair.hypothesis());
        write(node.putArray("relation"), pair.label().possible());
        if (!pair.label().masked().isEmpty()) {
            write(node.putArray("masked"), pair.label().masked());
        }
        if (pair.weight() < 1) {
            node.put("weight", pair.weight());
        }
        node.put("group", pair.group());
        node.put("split", lower(pair.split()));
        return node.toString();
    }

    static PairExample read(String line) {
        JsonNode node = JsonFields.parse(line);
        return new PairExample(
                JsonFields.text(node, "id"),
                JsonFields.text(node, "set"),
                JsonFields.text(node, "premise"),
                JsonFields.text(node, "hypothesis"),
                new PairLabel(relations(node, "relation"), relations(node, "masked")),
                JsonFields.optionalNumber(node, "weight").orElse(1.0),
                JsonFields.text(node, "group"),
                JsonFields.constant(Split.class, "split", JsonFields.text(node, "split")));
    }

    private static Set<Relation> relations(JsonNode node, String name) {
        Set<Relation> relations = EnumSet.noneOf(Relation.class);
        for (JsonNode relation : node.path(name)) {
            relations.add(JsonFields.constant(Relation.class, name, relation.asText()));
        }
        return relations;
    }

    private static void write(ArrayNode array, Set<Relation> relations) {
        relations.forEach(relation -> array.add(lower(relation)));
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
