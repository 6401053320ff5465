package dev.moot.classifier.law;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * The fields of an object of an entry. What is missing, of another type or unknown goes to a list of violations, and a
 * value that stands for nothing takes its place, so that all that is wrong can be told at once.
 */
final class EntryFields {

    private final JsonNode object;
    private final String pointer;
    private final List<Violation> violations;

    EntryFields(JsonNode object, String pointer, List<Violation> violations, Set<String> known) {
        this.object = object;
        this.pointer = pointer;
        this.violations = violations;
        if (!object.isObject()) {
            violate("", missing(object).orElse("must be an object of fields"));
        }
        object.fieldNames().forEachRemaining(name -> {
            if (!known.contains(name)) {
                violate("/" + name, "is no field of an entry here");
            }
        });
    }

    String text(String name) {
        return text(object.path(name), "/" + name);
    }

    Optional<String> optionalText(String name) {
        return object.has(name) ? Optional.of(text(name)) : Optional.empty();
    }

    int year(String name) {
        JsonNode value = object.path(name);
        if (!value.isIntegralNumber() || !value.canConvertToInt()) {
            violate("/" + name, missing(value).orElse("must be a year, without quotes"));
            return 0;
        }
        return value.intValue();
    }

    <E extends Enum<E>> E constant(String name, Class<E> type) {
        Map<String, E> constants = new LinkedHashMap<>();
        for (E constant : type.getEnumConstants()) {
            constants.put(constant.name().toLowerCase(Locale.ROOT), constant);
        }
        String value = text(name);
        if (object.path(name).isTextual() && !constants.containsKey(value)) {
            violate("/" + name, "must be one of " + constants.keySet() + ", not '" + value + "'");
        }
        return constants.getOrDefault(value, type.getEnumConstants()[0]);
    }

    List<String> texts(String name) {
        return items(name, this::text);
    }

    /** The objects of a list, each with these fields. */
    List<EntryFields> objects(String name, Set<String> names) {
        return items(name, (item, at) -> new EntryFields(item, pointer + at, violations, names));
    }

    private <T> List<T> items(String name, BiFunction<JsonNode, String, T> reader) {
        JsonNode list = object.path(name);
        if (!list.isArray()) {
            violate("/" + name, missing(list).orElse("must be a list"));
            return List.of();
        }
        List<T> items = new ArrayList<>();
        for (int i = 0; i < list.size(); i++) {
            items.add(reader.apply(list.get(i), "/" + name + "/" + i));
        }
        return items;
    }

    /** An object below this one. */
    EntryFields child(String name, Set<String> names) {
        return new EntryFields(object.path(name), pointer + "/" + name, violations, names);
    }

    /** Makes a value; what it says against its own parts is told with their place. */
    <T> Optional<T> make(Function<EntryFields, Optional<T>> constructor) {
        if (!object.isObject()) {
            return Optional.empty();
        }
        int before = violations.size();
        try {
            return constructor.apply(this).filter(made -> violations.size() == before);
        } catch (BrokenRuleException e) {
            // A part that is missing or of another type breaks rules too: one message is enough.
            if (violations.size() == before) {
                e.violations().forEach(violation -> violations.add(violation.below(pointer)));
            }
            return Optional.empty();
        }
    }

    private String text(JsonNode value, String at) {
        if (!value.isTextual()) {
            violate(at, missing(value).orElse("must be text; put quotes around it"));
            return "";
        }
        return value.textValue();
    }

    private void violate(String at, String message) {
        violations.add(new Violation(pointer + at, message));
    }

    private static Optional<String> missing(JsonNode value) {
        return value.isMissingNode() || value.isNull() ? Optional.of("is missing") : Optional.empty();
    }
}
