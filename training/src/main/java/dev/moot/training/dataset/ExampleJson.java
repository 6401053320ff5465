package dev.moot.training.dataset;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.moot.classifier.Attribute;
import dev.moot.classifier.LegalVerdict;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** An example as one JSON object, and back. Its messages name fields and never quote a text. */
final class ExampleJson {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final String LAW = "LAW";

    private ExampleJson() {}

    static String write(Example example) {
        ObjectNode node = MAPPER.createObjectNode();
        node.put("id", example.id());
        node.put("set", example.set());
        node.put("text", example.text());
        example.parent().ifPresent(parent -> node.put("parent", parent));
        ObjectNode labels = node.putObject("labels");
        example.labels().forEach((attribute, value) -> labels.put(attribute.name(), value));
        ObjectNode weights = MAPPER.createObjectNode();
        example.weights().forEach((attribute, value) -> weights.put(attribute.name(), value));
        if (example.law().isPresent() && example.lawWeight() < 1) {
            weights.put(LAW, example.lawWeight());
        }
        if (!weights.isEmpty()) {
            node.set("weights", weights);
        }
        example.law().ifPresent(verdict -> node.put("law", lower(verdict)));
        node.put("split", lower(example.split()));
        return node.toString();
    }

    static Example read(String line) {
        JsonNode node = parse(line);
        Map<Attribute, Double> weights = new EnumMap<>(Attribute.class);
        double lawWeight = numbers(node, "weights", weights).orElse(1.0);
        return new Example(
                text(node, "id"),
                text(node, "set"),
                text(node, "text"),
                node.hasNonNull("parent") ? Optional.of(text(node, "parent")) : Optional.empty(),
                labels(node),
                weights,
                law(node),
                lawWeight,
                constant(Split.class, "split", text(node, "split")));
    }

    static JsonNode parse(String line) {
        try {
            JsonNode node = MAPPER.readTree(line);
            if (!node.isObject()) {
                throw new IllegalArgumentException("is not a JSON object");
            }
            return node;
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(
                    "is not JSON (column " + e.getLocation().getColumnNr() + ")", e);
        }
    }

    static Map<Attribute, Double> labels(JsonNode node) {
        Map<Attribute, Double> labels = new EnumMap<>(Attribute.class);
        if (numbers(node, "labels", labels).isPresent()) {
            throw new IllegalArgumentException("'labels' must not name LAW: give the verdict in 'law'");
        }
        return labels;
    }

    static Optional<LegalVerdict> law(JsonNode node) {
        return node.hasNonNull("law")
                ? Optional.of(constant(LegalVerdict.class, "law", text(node, "law")))
                : Optional.empty();
    }

    static String text(JsonNode node, String name) {
        JsonNode value = node.path(name);
        if (!value.isTextual()) {
            throw new IllegalArgumentException("'" + name + "' must be a string");
        }
        return value.textValue();
    }

    /** Fills the map from the object of this name; returns the number under LAW, if any. */
    static Optional<Double> numbers(JsonNode node, String name, Map<Attribute, Double> numbers) {
        Optional<Double> law = Optional.empty();
        for (Map.Entry<String, JsonNode> field : node.path(name).properties()) {
            if (!field.getValue().isNumber()) {
                throw new IllegalArgumentException("'" + name + "." + field.getKey() + "' must be a number");
            }
            double number = field.getValue().doubleValue();
            if (field.getKey().equals(LAW)) {
                law = Optional.of(number);
            } else {
                numbers.put(constant(Attribute.class, name, field.getKey()), number);
            }
        }
        return law;
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private static <E extends Enum<E>> E constant(Class<E> type, String field, String name) {
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equals(name.toUpperCase(Locale.ROOT))) {
                return constant;
            }
        }
        throw new IllegalArgumentException("'" + field + "' does not know '" + name + "'");
    }
}
