package dev.moot.training.dataset;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.moot.classifier.Attribute;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

/** An example as one JSON object, and back. */
final class ExampleJson {

    private ExampleJson() {}

    static String write(Example example) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("id", example.id());
        node.put("set", example.set());
        node.put("text", example.text());
        example.parent().ifPresent(parent -> node.put("parent", parent));
        ObjectNode labels = node.putObject("labels");
        example.labels().forEach((attribute, value) -> labels.put(attribute.name(), value));
        ObjectNode weights = JsonNodeFactory.instance.objectNode();
        example.weights().forEach((attribute, value) -> weights.put(attribute.name(), value));
        if (example.law().isPresent() && example.lawWeight() < 1) {
            weights.put(JsonFields.LAW, example.lawWeight());
        }
        if (!weights.isEmpty()) {
            node.set("weights", weights);
        }
        example.law().ifPresent(verdict -> node.put("law", lower(verdict)));
        node.put("split", lower(example.split()));
        return node.toString();
    }

    static Example read(String line) {
        JsonNode node = JsonFields.parse(line);
        Map<Attribute, Double> weights = new EnumMap<>(Attribute.class);
        double lawWeight = JsonFields.numbers(node, "weights", weights).orElse(1.0);
        return new Example(
                JsonFields.text(node, "id"),
                JsonFields.text(node, "set"),
                JsonFields.text(node, "text"),
                JsonFields.optionalText(node, "parent"),
                JsonFields.labels(node),
                weights,
                JsonFields.verdict(node, "law"),
                lawWeight,
                JsonFields.constant(Split.class, "split", JsonFields.text(node, "split")));
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
