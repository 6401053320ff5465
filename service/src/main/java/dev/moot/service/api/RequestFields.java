package dev.moot.service.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.moot.service.http.JsonBody;
import dev.moot.service.http.Problem;
import dev.moot.service.http.RequestError;
import dev.moot.service.http.RequestException;
import dev.moot.service.intake.ErrorCode;
import dev.moot.service.intake.Intake;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The fields of an object in a request, of which none may be unknown; a null counts as missing. What is wrong is told by name,
 * never by value.
 */
final class RequestFields {

    private final ObjectNode fields;
    private final String prefix;

    private RequestFields(ObjectNode fields, String prefix, Set<String> known) {
        this.fields = fields;
        this.prefix = prefix;
        for (String name : (Iterable<String>) fields::fieldNames) {
            if (!known.contains(name)) {
                // Not its name: a client may have put anything there.
                throw new RequestException(
                        RequestError.UNKNOWN_FIELD,
                        (prefix.isEmpty() ? "the request" : prefix) + " has "
                                + String.join(", ", known.stream().sorted().toList()) + " and no other field");
            }
        }
    }

    /**
     * Reads the body of a request.
     *
     * @throws RequestException if it is no JSON object, or has another field than these
     */
    static RequestFields of(byte @Nullable [] body, Set<String> known) {
        return of(read(body), known);
    }

    static RequestFields of(ObjectNode object, Set<String> known) {
        return new RequestFields(object, "", known);
    }

    /** Reads the body of a request, in which any fields may be. */
    static ObjectNode read(byte @Nullable [] body) {
        return JsonBody.read(body == null ? new byte[0] : body);
    }

    boolean has(String name) {
        return fields.hasNonNull(name);
    }

    /** The object of this name; empty where there is none. */
    Optional<RequestFields> object(String name, Set<String> known) {
        return node(name).map(node -> new RequestFields(asObject(name, node), path(name), known));
    }

    /** The object of this name with whatever is in it. */
    ObjectNode requiredObject(String name) {
        return asObject(name, node(name).orElseThrow(() -> missing(name)));
    }

    /** The array of this name. */
    List<JsonNode> requiredArray(String name) {
        JsonNode node = node(name).orElseThrow(() -> missing(name));
        if (!node.isArray()) {
            throw wrongType(name, "an array");
        }
        List<JsonNode> elements = new ArrayList<>(node.size());
        node.forEach(elements::add);
        return elements;
    }

    /** The text of this name, not longer than this; empty where there is none, or a blank one. */
    Optional<String> text(String name, int longest) {
        Optional<JsonNode> node = node(name);
        if (node.isEmpty()) {
            return Optional.empty();
        }
        if (!node.get().isTextual()) {
            throw wrongType(name, "a string");
        }
        String text = checked(name, node.get().textValue(), longest);
        return text.isBlank() ? Optional.empty() : Optional.of(text);
    }

    /** The texts of this name; none where there is no array of it. */
    List<String> texts(String name, int most, int longest) {
        if (!has(name)) {
            return List.of();
        }
        List<JsonNode> given = requiredArray(name);
        if (given.size() > most) {
            throw invalid(name, "at most " + most);
        }
        List<String> texts = new ArrayList<>(given.size());
        for (JsonNode element : given) {
            if (!element.isTextual()) {
                throw wrongType(name, "an array of strings");
            }
            texts.add(checked(name, element.textValue(), longest));
        }
        return texts;
    }

    private String checked(String name, String text, int longest) {
        if (text.length() > longest) {
            throw refused(ErrorCode.FIELD_TOO_LONG, path(name) + " has more than " + longest + " characters");
        }
        text.codePoints().forEach(c -> {
            if (c == 0) {
                throw refused(ErrorCode.NUL_CHARACTER, path(name) + " has a NUL");
            }
            if (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE) {
                throw refused(ErrorCode.LONE_SURROGATE, path(name) + " has half a surrogate pair");
            }
        });
        return text;
    }

    String requiredText(String name, int longest) {
        return text(name, longest).orElseThrow(() -> missing(name));
    }

    /** The text of this name, which must be one of these. */
    Optional<String> oneOf(String name, List<String> allowed) {
        Optional<String> text = text(name, 64);
        if (text.isPresent() && !allowed.contains(text.get())) {
            throw invalid(name, "one of " + String.join(", ", allowed));
        }
        return text;
    }

    /** The number of this name, in (0, 1]. */
    OptionalDouble share(String name) {
        Optional<JsonNode> node = node(name);
        if (node.isEmpty()) {
            return OptionalDouble.empty();
        }
        if (!node.get().isNumber()) {
            throw wrongType(name, "a number");
        }
        double share = node.get().doubleValue();
        if (!(share > 0 && share <= 1)) {
            throw invalid(name, "above 0 and at most 1");
        }
        return OptionalDouble.of(share);
    }

    /** The time of this name. */
    Optional<OffsetDateTime> time(String name) {
        return text(name, 64).map(text -> {
            try {
                return OffsetDateTime.parse(text);
            } catch (DateTimeException e) {
                throw refused(
                        ErrorCode.INVALID_TIMESTAMP,
                        path(name) + " must be a date and time with offset, such as 2026-11-21T20:42:00Z");
            }
        });
    }

    RequestException missing(String name) {
        return refused(ErrorCode.MISSING_FIELD, path(name) + " is required");
    }

    RequestException wrongType(String name, String type) {
        return refused(ErrorCode.WRONG_TYPE, path(name) + " must be " + type);
    }

    RequestException invalid(String name, String rule) {
        return new RequestException(RequestError.INVALID_REQUEST, path(name) + " must be " + rule);
    }

    private ObjectNode asObject(String name, JsonNode node) {
        if (node instanceof ObjectNode object) {
            return object;
        }
        throw wrongType(name, "an object");
    }

    private Optional<JsonNode> node(String name) {
        return Optional.ofNullable(fields.get(name)).filter(node -> !node.isNull());
    }

    private String path(String name) {
        return prefix.isEmpty() ? name : prefix + "." + name;
    }

    private static RequestException refused(ErrorCode code, String message) {
        return new RequestException(Problem.of(new Intake.Refused(code, message)));
    }
}
