package dev.moot.service.serve;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.random.RandomGenerator;

/** Makes requests from an OpenAPI document: what it allows, and what is near it. The same seed gives the same request. */
final class RequestGenerator {

    private static final JsonMapper JSON = JsonMapper.builder()
            // Lone surrogates are to get through.
            .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
            .build();
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final List<String> METHODS =
            List.of("PUT", "DELETE", "PATCH", "HEAD", "OPTIONS", "GET", "POST", "BREW");
    private static final List<String> MEDIA_TYPES = List.of(
            "text/plain",
            "application/xml",
            "application/x-www-form-urlencoded",
            "multipart/form-data; boundary=x",
            "application/json; charset=utf-16",
            "nonsense",
            ";",
            "");
    private static final List<String> HEADERS = List.of(
            "Accept: application/pdf",
            "Accept: */*;q=0",
            "Accept: ,,,",
            "Accept-Language: " + "x".repeat(500),
            "Content-Encoding: gzip",
            "X-Request-Id: \u00ff\u00fe",
            "X-Request-Id: " + "r".repeat(200),
            "Idempotency-Key: \t",
            "Idempotency-Key: " + "k".repeat(300),
            "Idempotency-Key: one",
            "Origin: https://elsewhere.example",
            "Cookie: a=b; ;;=",
            "X-Forwarded-For: ' OR 1=1",
            "Range: bytes=0-1",
            "If-None-Match: *",
            "X-Long: " + "l".repeat(20_000));
    private static final List<String> STRINGS = List.of(
            "",
            " ",
            "\0",
            "\ud800",
            "a\udc00b",
            "\u202eesrever\u202c",
            "e" + "\u0301".repeat(40),
            "\ufeff",
            "\u200b\u200b",
            "\ud83d\ude00".repeat(50),
            "%00%s%n${jndi:ldap://x}",
            "'; DROP TABLE comments; --",
            "a".repeat(600),
            "b".repeat(25_000));

    private final JsonNode document;
    private final String key;
    private final List<Operation> operations = new ArrayList<>();

    private record Operation(String path, String method, JsonNode description) {}

    /**
     * A request.
     *
     * @param text what is sent, a character for each byte
     * @param isHead whether the answer has no body
     * @param isValid whether the document allows it
     * @param answers the operation's answers by status
     * @param summary what it is, for a report
     */
    record Request(String text, boolean isHead, boolean isValid, JsonNode answers, String summary) {

        @Override
        public String toString() {
            return summary;
        }
    }

    RequestGenerator(JsonNode document, String key) {
        this.document = document;
        this.key = key;
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .properties()
                        .forEach(method -> operations.add(new Operation(
                                path.getKey(), method.getKey().toUpperCase(Locale.ROOT), method.getValue()))));
    }

    Request request(RandomGenerator random) {
        Operation operation = any(operations, random);
        // A signature cannot be made from a document.
        boolean isValid = random.nextInt(3) == 0 && !operation.path().startsWith("/coral");
        String method = operation.method();
        String path = operation.path();
        Map<String, String> query = new LinkedHashMap<>();
        List<String> headers = new ArrayList<>(List.of("Host: moot", "X-Goog-Api-Key: " + key));
        for (JsonNode parameter : operation.description().path("parameters")) {
            String name = parameter.path("name").asText();
            String value = isValid || random.nextBoolean()
                    ? value(parameter.path("schema"), random).asText()
                    : any(STRINGS, random);
            String in = parameter.path("in").asText();
            if (in.equals("path")) {
                path = path.replace("{" + name + "}", encoded(value));
            } else if (parameter.path("required").asBoolean() || random.nextInt(3) == 0) {
                if (in.equals("query") && !value.equals("null")) {
                    query.put(name, value);
                } else if (in.equals("header") && isValid && !value.equals("null")) {
                    headers.add(name + ": " + value + random.nextLong());
                }
            }
        }
        JsonNode media =
                operation.description().path("requestBody").path("content").path("application/json");
        byte[] body = media.isMissingNode() ? new byte[0] : bytes(value(media.path("schema"), random));
        String mediaType = media.isMissingNode() ? "" : "application/json";
        if (!isValid) {
            switch (random.nextInt(10)) {
                case 0 -> method = any(METHODS, random);
                case 1 -> path = otherPath(path, random);
                case 2 -> mediaType = any(MEDIA_TYPES, random);
                case 3 -> headers.add(any(HEADERS, random));
                case 4 -> headers.set(1, random.nextBoolean() ? "X-Goog-Api-Key: wrong" : "Authorization: Bearer");
                case 5 -> query.put(any(STRINGS, random), any(STRINGS, random));
                case 6 -> body = broken(body, random);
                default -> {
                    for (int i = random.nextInt(3); i >= 0; i--) {
                        body = changed(body, random);
                    }
                }
            }
        }
        StringBuilder head = new StringBuilder(method).append(' ').append(path);
        String separator = "?";
        for (Map.Entry<String, String> parameter : query.entrySet()) {
            head.append(separator)
                    .append(encoded(parameter.getKey()))
                    .append('=')
                    .append(encoded(parameter.getValue()));
            separator = "&";
        }
        head.append(" HTTP/1.1\r\n");
        headers.forEach(header -> head.append(header).append("\r\n"));
        if (!mediaType.isEmpty()) {
            head.append("Content-Type: ").append(mediaType).append("\r\n");
        }
        head.append("Content-Length: ").append(body.length).append("\r\n\r\n");
        ByteArrayOutputStream request = new ByteArrayOutputStream();
        request.writeBytes(head.toString().getBytes(ISO_8859_1));
        request.writeBytes(body);
        String summary = head.toString().lines().findFirst().orElse("") + " " + new String(body, UTF_8);
        return new Request(
                request.toString(ISO_8859_1),
                method.equals("HEAD"),
                isValid,
                operation.description().path("responses"),
                summary.length() > 600 ? summary.substring(0, 600) : summary);
    }

    private static String otherPath(String path, RandomGenerator random) {
        return switch (random.nextInt(9)) {
            case 0 -> path + "/";
            case 1 -> path.toUpperCase(Locale.ROOT);
            case 2 -> "/" + path;
            case 3 -> path + "/%2e%2e/%2e%2e/etc/passwd";
            case 4 -> path + "%zz";
            case 5 -> path + "%00";
            case 6 -> path + "/" + "p".repeat(5_000);
            case 7 -> path.substring(0, 1 + random.nextInt(path.length() - 1));
            default -> path + "/../../" + encoded(any(STRINGS, random));
        };
    }

    /** A value that the schema allows. */
    private JsonNode value(JsonNode given, RandomGenerator random) {
        JsonNode schema = resolved(given);
        if (schema.has("oneOf") && !schema.path("oneOf").path(0).has("required") && !schema.has("properties")) {
            return value(
                    schema.path("oneOf")
                            .path(random.nextInt(schema.path("oneOf").size())),
                    random);
        }
        if (schema.has("example")) {
            return schema.path("example");
        }
        if (schema.has("const")) {
            return schema.path("const");
        }
        JsonNode choices = schema.has("enum") ? schema.path("enum") : schema.path("examples");
        if (!choices.isEmpty()) {
            return choices.path(random.nextInt(choices.size()));
        }
        String type = schema.path("type").isArray()
                ? schema.path("type")
                        .path(random.nextInt(10) == 0 ? schema.path("type").size() - 1 : 0)
                        .asText()
                : schema.path("type").asText("object");
        return switch (type) {
            case "object" -> object(schema, random);
            case "array" -> array(schema, random);
            case "string" -> NODES.textNode("text " + random.nextInt(1_000));
            case "integer" ->
                NODES.numberNode(schema.path("minimum").asInt(0)
                        + random.nextInt(1
                                + Math.min(
                                        50,
                                        schema.path("maximum").asInt(50)
                                                - schema.path("minimum").asInt(0))));
            case "number" -> NODES.numberNode(0.01 + 0.98 * random.nextDouble());
            case "boolean" -> NODES.booleanNode(random.nextBoolean());
            default -> NODES.nullNode();
        };
    }

    private ObjectNode object(JsonNode schema, RandomGenerator random) {
        List<String> wanted = new ArrayList<>();
        List<String> unwanted = new ArrayList<>();
        addRequired(schema, wanted, unwanted, random);
        ObjectNode object = NODES.objectNode();
        for (Map.Entry<String, JsonNode> property : schema.path("properties").properties()) {
            boolean isWanted = wanted.contains(property.getKey());
            if (isWanted || (!unwanted.contains(property.getKey()) && random.nextBoolean())) {
                JsonNode value = value(property.getValue(), random);
                while (isWanted && value.isNull()) {
                    value = value(property.getValue(), random);
                }
                object.set(property.getKey(), value);
            }
        }
        return object;
    }

    private static void addRequired(
            JsonNode schema, List<String> wanted, List<String> unwanted, RandomGenerator random) {
        schema.path("required").forEach(name -> wanted.add(name.asText()));
        schema.path("allOf").forEach(part -> addRequired(part, wanted, unwanted, random));
        for (String choice : List.of("anyOf", "oneOf")) {
            JsonNode choices = schema.path(choice);
            if (!choices.isEmpty()) {
                int chosen = random.nextInt(choices.size());
                for (int i = 0; i < choices.size(); i++) {
                    if (i == chosen) {
                        addRequired(choices.path(i), wanted, unwanted, random);
                    } else if (choice.equals("oneOf")) {
                        choices.path(i).path("required").forEach(name -> unwanted.add(name.asText()));
                    }
                }
            }
        }
    }

    private ArrayNode array(JsonNode schema, RandomGenerator random) {
        ArrayNode array = NODES.arrayNode();
        int most = Math.min(4, schema.path("maxItems").asInt(4));
        for (int i = random.nextInt(most + 1) + schema.path("minItems").asInt(0); i > 0; i--) {
            array.add(value(schema.path("items"), random));
        }
        return array;
    }

    private JsonNode resolved(JsonNode schema) {
        JsonNode resolved = schema;
        while (resolved.has("$ref")) {
            resolved = document.at(resolved.path("$ref").asText().substring(1));
        }
        return resolved;
    }

    /** The body with something in it that is not allowed, or not what was meant. */
    private static byte[] changed(byte[] body, RandomGenerator random) {
        try {
            JsonNode json = JSON.readTree(body);
            List<ObjectNode> objects = new ArrayList<>();
            collect(json, objects);
            if (objects.isEmpty()) {
                return bytes(odd(random));
            }
            ObjectNode object = any(objects, random);
            List<String> names = new ArrayList<>();
            object.fieldNames().forEachRemaining(names::add);
            if (names.isEmpty() || random.nextInt(4) == 0) {
                object.set(any(STRINGS, random), odd(random));
            } else if (random.nextInt(4) == 0) {
                object.remove(any(names, random));
            } else {
                object.set(any(names, random), odd(random));
            }
            return bytes(json);
        } catch (java.io.IOException e) {
            return broken(body, random);
        }
    }

    private static void collect(JsonNode node, List<ObjectNode> objects) {
        if (node instanceof ObjectNode object) {
            objects.add(object);
        }
        node.forEach(child -> collect(child, objects));
    }

    private static JsonNode odd(RandomGenerator random) {
        return switch (random.nextInt(9)) {
            case 0 -> NODES.nullNode();
            case 1 -> NODES.booleanNode(true);
            case 2 -> NODES.numberNode(random.nextLong());
            case 3 -> NODES.numberNode(-1.5);
            case 4 -> NODES.arrayNode();
            case 5 -> NODES.objectNode();
            case 6 -> nested(random.nextInt(100));
            default -> NODES.textNode(any(STRINGS, random));
        };
    }

    private static JsonNode nested(int depth) {
        JsonNode node = NODES.nullNode();
        for (int i = 0; i < depth; i++) {
            node = i % 2 == 0 ? NODES.arrayNode().add(node) : NODES.objectNode().set("a", node);
        }
        return node;
    }

    /** Bytes that are hardly JSON. */
    private static byte[] broken(byte[] body, RandomGenerator random) {
        if (body.length == 0) {
            return "?".getBytes(UTF_8);
        }
        return switch (random.nextInt(6)) {
            case 0 -> Arrays.copyOf(body, random.nextInt(body.length));
            case 1 -> {
                byte[] other = body.clone();
                other[random.nextInt(other.length)] = (byte) random.nextInt(256);
                yield other;
            }
            case 2 -> new byte[0];
            case 3 -> (new String(body, UTF_8) + new String(body, UTF_8)).getBytes(UTF_8);
            case 4 -> ("{\"text\":" + "9".repeat(2_000) + "}").getBytes(UTF_8);
            default -> "[".repeat(20_000).getBytes(UTF_8);
        };
    }

    private static byte[] bytes(JsonNode json) {
        try {
            return JSON.writeValueAsBytes(json);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8);
    }

    private static <T> T any(List<T> choices, RandomGenerator random) {
        return choices.get(random.nextInt(choices.size()));
    }
}
