package dev.moot.training.dataset;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.moot.classifier.Attribute;
import dev.moot.classifier.LegalVerdict;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The fields of labelled comments in JSON. What is wrong with one is an error that names it and never quotes a comment. */
public final class JsonFields {

    /** The name under {@code weights} of the legal verdict's weight. */
    public static final String LAW = "LAW";

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private JsonFields() {}

    /** Reads one object. */
    public static JsonNode parse(String line) {
        try {
            JsonNode node = MAPPER.readTree(line);
            if (!node.isObject()) {
                throw new IllegalArgumentException("is not a JSON object");
            }
            return node;
        } catch (JsonProcessingException e) {
            // Its own message quotes the line, so it does not become the cause.
            throw new IllegalArgumentException(
                    "is not JSON (column " + e.getLocation().getColumnNr() + ")");
        }
    }

    /** Returns a string that must be there. */
    public static String text(JsonNode node, String name) {
        JsonNode value = node.path(name);
        if (!value.isTextual()) {
            throw new IllegalArgumentException("'" + name + "' must be a string");
        }
        return value.textValue();
    }

    /** Returns a string that may be missing or null. */
    public static Optional<String> optionalText(JsonNode node, String name) {
        return node.hasNonNull(name) ? Optional.of(text(node, name)) : Optional.empty();
    }

    /** Returns the labels under {@code labels}. */
    public static Map<Attribute, Double> labels(JsonNode node) {
        Map<Attribute, Double> labels = new EnumMap<>(Attribute.class);
        if (numbers(node, "labels", labels).isPresent()) {
            throw new IllegalArgumentException("'labels' must not name LAW: give the verdict in 'law'");
        }
        return labels;
    }

    /** Returns a verdict that may be missing or null. */
    public static Optional<LegalVerdict> verdict(JsonNode node, String name) {
        return optionalText(node, name).map(verdict -> constant(LegalVerdict.class, name, verdict));
    }

    /** Fills the map from the object of this name; returns the number under LAW, if any. */
    public static Optional<Double> numbers(JsonNode node, String name, Map<Attribute, Double> numbers) {
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

    /** Returns a number that may be missing or null. */
    public static Optional<Double> optionalNumber(JsonNode node, String name) {
        if (!node.hasNonNull(name)) {
            return Optional.empty();
        }
        if (!node.path(name).isNumber()) {
            throw new IllegalArgumentException("'" + name + "' must be a number");
        }
        return Optional.of(node.path(name).doubleValue());
    }

    /** Finds the constant of this name, in whatever case it is written. */
    public static <E extends Enum<E>> E constant(Class<E> type, String field, String name) {
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equals(name.toUpperCase(Locale.ROOT))) {
                return constant;
            }
        }
        throw new IllegalArgumentException("'" + field + "' does not know '" + name + "'");
    }
}
