package dev.moot.service.perspective;

import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A JSON object of a request, read as the original reads it: by the JSON form of protocol buffers. A field may be called
 * {@code clientToken} or {@code client_token}, null is the same as nothing, and a field that there is not is an error.
 *
 * @see <a href="https://protobuf.dev/programming-guides/json/">ProtoJSON Format</a>
 */
final class Message {

    private static final int LONGEST_QUOTED = 64;
    private static final Pattern BEFORE_CAPITAL = Pattern.compile("(?=[A-Z])");

    private final Map<String, JsonNode> fields;
    private final String path;

    private Message(JsonNode object, String path, String... known) {
        this.path = path;
        this.fields = new HashMap<>();
        Map<String, String> names = new HashMap<>();
        for (String name : known) {
            names.put(name, name);
            names.put(protoName(name), name);
        }
        object.properties().forEach(property -> {
            String name = names.get(property.getKey());
            if (name == null) {
                throw unknown(property.getKey());
            }
            if (!property.getValue().isNull() && fields.put(name, property.getValue()) != null) {
                throw invalid(name, "given twice");
            }
        });
    }

    /**
     * Reads the object a request consists of.
     *
     * @param known the fields it may have
     * @throws PerspectiveException if it has others
     */
    static Message of(ObjectNode body, String... known) {
        return new Message(body, "", known);
    }

    /** The text of a field; what is no character in it is replaced, so that it can be sent back. */
    Optional<String> string(String field) {
        return value(field, JsonNode::isTextual, "TYPE_STRING").map(node -> Characters.mend(node.textValue()));
    }

    /** Checks fields that are of no effect. */
    void checkTypes(List<String> strings, List<String> booleans) {
        strings.forEach(this::string);
        booleans.forEach(this::isTrue);
    }

    boolean isTrue(String field) {
        return value(field, JsonNode::isBoolean, "TYPE_BOOL")
                .map(JsonNode::booleanValue)
                .orElse(false);
    }

    /** The number of a field, which may be written as a string. */
    Optional<Double> number(String field) {
        return value(field, Message::isNumber, "TYPE_DOUBLE").map(JsonNode::asDouble);
    }

    /** The number of a field, from a range. */
    Optional<Double> numberIn(String field, double least, double most) {
        Optional<Double> number = number(field);
        number.filter(it -> it < least || it > most).ifPresent(it -> {
            throw invalid(field, String.format(Locale.ROOT, "must be in [%.0f, %.0f]", least, most));
        });
        return number;
    }

    /** The name of an enum's constant; empty for one that says it is not specified. */
    Optional<String> constant(String field, String... known) {
        Set<String> names = Set.of(known);
        return value(
                        field,
                        node -> names.contains(node.asText()) || node.asText().endsWith("_UNSPECIFIED"),
                        "TYPE_ENUM")
                .map(JsonNode::textValue)
                .filter(names::contains);
    }

    List<String> strings(String field) {
        return elements(field).stream()
                .map(node -> {
                    if (!node.isTextual()) {
                        throw invalid(field, "TYPE_STRING");
                    }
                    return Characters.mend(node.textValue());
                })
                .toList();
    }

    /** An object within this one. */
    Optional<Message> message(String field, String... known) {
        return value(field, JsonNode::isObject, "TYPE_MESSAGE").map(node -> new Message(node, pathOf(field), known));
    }

    /** A list of objects. */
    List<Message> messages(String field, String... known) {
        List<Message> messages = new ArrayList<>();
        for (JsonNode node : elements(field)) {
            messages.add(entry(node, pathOf(field) + "[" + messages.size() + "]", known));
        }
        return messages;
    }

    /** Objects by their names, in the order in which they were written. */
    Map<String, Message> map(String field, String... known) {
        Map<String, Message> entries = new LinkedHashMap<>();
        value(field, JsonNode::isObject, "TYPE_MESSAGE")
                .ifPresent(node -> node.properties()
                        .forEach(entry -> entries.put(
                                Characters.mend(entry.getKey()),
                                entry(entry.getValue(), pathOf(field) + "[" + entries.size() + "].value", known))));
        return entries;
    }

    private static Message entry(JsonNode node, String path, String... known) {
        if (!node.isObject()) {
            throw PerspectiveException.invalid("Invalid value at '" + path + "' (TYPE_MESSAGE)");
        }
        return new Message(node, path, known);
    }

    private List<JsonNode> elements(String field) {
        List<JsonNode> elements = new ArrayList<>();
        value(field, JsonNode::isArray, "TYPE_REPEATED").ifPresent(array -> array.forEach(elements::add));
        return elements;
    }

    private Optional<JsonNode> value(String field, Predicate<JsonNode> fits, String type) {
        Optional<JsonNode> value = Optional.ofNullable(fields.get(field));
        if (value.isPresent() && !fits.test(value.get())) {
            throw invalid(field, type);
        }
        return value;
    }

    private static boolean isNumber(JsonNode node) {
        if (!node.isTextual()) {
            return node.isNumber() && Double.isFinite(node.doubleValue());
        }
        try {
            return Double.isFinite(Double.parseDouble(node.textValue()));
        } catch (NumberFormatException e) {
            return false;
        }
    }

    /** Refuses the value of a field; it is not quoted, as it may be of a comment. */
    PerspectiveException invalid(String field, String why) {
        return PerspectiveException.invalid("Invalid value at '" + pathOf(field) + "' (" + why + ")");
    }

    private PerspectiveException unknown(String name) {
        return PerspectiveException.invalid("Invalid JSON payload received. Unknown name \"" + quoted(name) + "\""
                + (path.isEmpty() ? "" : " at '" + path + "'") + ": Cannot find field.");
    }

    private String pathOf(String field) {
        return path.isEmpty() ? protoName(field) : path + "." + protoName(field);
    }

    /** A name the client chose, fit to be sent back. */
    static String quoted(String name) {
        return Characters.mend(name.length() > LONGEST_QUOTED ? name.substring(0, LONGEST_QUOTED) + "…" : name);
    }

    private static String protoName(String name) {
        return Stream.of(BEFORE_CAPITAL.split(name))
                .map(word -> word.toLowerCase(Locale.ROOT))
                .collect(joining("_"));
    }
}
