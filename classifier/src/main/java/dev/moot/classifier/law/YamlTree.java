package dev.moot.classifier.law;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.error.MarkedYAMLException;

/**
 * A YAML document as JSON values, with the line each of them begins on.
 *
 * <p>Takes what JSON can say and no more: no anchors and aliases, which can make a small file large, no tags, no key twice,
 * one document. Names of fields are text whatever they look like: {@code false:} names a field.
 *
 * @param root the values
 * @param lines lines from 1, by JSON Pointer
 */
record YamlTree(JsonNode root, Map<String, Integer> lines) {

    private static final int DEEPEST = 20;
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final YAMLFactory FACTORY = YAMLFactory.builder()
            .loaderOptions(options())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    YamlTree {
        lines = Map.copyOf(lines);
    }

    /** The text is no YAML that is taken; says on which line. */
    static final class SyntaxException extends Exception {

        private static final long serialVersionUID = 1L;

        private final int line;

        SyntaxException(int line, String message) {
            super(message);
            this.line = line;
        }

        int line() {
            return line;
        }
    }

    private static LoaderOptions options() {
        LoaderOptions options = new LoaderOptions();
        options.setNestingDepthLimit(DEEPEST);
        return options;
    }

    /** Reads a text. */
    static YamlTree parse(String yaml) throws SyntaxException {
        Map<String, Integer> lines = new HashMap<>();
        try (YAMLParser parser = FACTORY.createParser(yaml)) {
            if (parser.nextToken() == null) {
                throw new SyntaxException(1, "is empty");
            }
            JsonNode root = value(parser, "", lines);
            if (parser.nextToken() != null) {
                throw new SyntaxException(line(parser), "a second document in one file");
            }
            return new YamlTree(root, lines);
        } catch (JsonProcessingException e) {
            throw explained(e);
        } catch (IOException e) {
            throw new SyntaxException(1, "cannot be read: " + e.getMessage());
        }
    }

    /** The line of a value, or of what it should be in. */
    int line(String pointer) {
        String at = pointer;
        while (!lines.containsKey(at)) {
            at = at.substring(0, at.lastIndexOf('/'));
        }
        return lines.get(at);
    }

    private static JsonNode value(YAMLParser parser, String pointer, Map<String, Integer> lines)
            throws IOException, SyntaxException {
        lines.put(pointer, line(parser));
        if (parser.isCurrentAlias() || parser.getObjectId() != null || parser.getTypeId() != null) {
            throw new SyntaxException(line(parser), "anchors (&), aliases (*) and tags (!) are not taken");
        }
        return switch (parser.currentToken()) {
            case START_OBJECT -> object(parser, pointer, lines);
            case START_ARRAY -> array(parser, pointer, lines);
            case VALUE_NUMBER_INT -> NODES.numberNode(parser.getBigIntegerValue());
            case VALUE_NUMBER_FLOAT -> NODES.numberNode(parser.getDoubleValue());
            case VALUE_TRUE -> NODES.booleanNode(true);
            case VALUE_FALSE -> NODES.booleanNode(false);
            case VALUE_NULL -> NODES.nullNode();
            default -> NODES.textNode(parser.getText());
        };
    }

    private static ObjectNode object(YAMLParser parser, String pointer, Map<String, Integer> lines)
            throws IOException, SyntaxException {
        ObjectNode object = NODES.objectNode();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            parser.nextToken();
            object.set(name, value(parser, pointer + "/" + name, lines));
        }
        return object;
    }

    private static ArrayNode array(YAMLParser parser, String pointer, Map<String, Integer> lines)
            throws IOException, SyntaxException {
        ArrayNode array = NODES.arrayNode();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            array.add(value(parser, pointer + "/" + array.size(), lines));
        }
        return array;
    }

    private static int line(YAMLParser parser) {
        return Math.max(1, parser.currentTokenLocation().getLineNr());
    }

    /** The parsers' own messages run over several lines and quote the file. */
    private static SyntaxException explained(JsonProcessingException e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof MarkedYAMLException marked && marked.getProblemMark() != null) {
                return new SyntaxException(
                        marked.getProblemMark().getLine() + 1, "is not YAML: " + firstLine(marked.getProblem()));
            }
        }
        int line = e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNr());
        return new SyntaxException(line, "is not YAML: " + firstLine(e.getOriginalMessage()));
    }

    private static String firstLine(String message) {
        return message.lines().findFirst().orElse("");
    }
}
