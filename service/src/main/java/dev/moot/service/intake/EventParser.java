package dev.moot.service.intake;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.Set;

/**
 * Reads the strings of an event from JSON, token by token: nothing is kept of fields that are not known.
 *
 * <p>The text is read to its end before a fault of a field is reported, so that what is not JSON is always called so.
 * Thread-safe.
 */
final class EventParser {

    private static final int MAX_DEPTH = 64;

    // Depth is the only constraint that can be hit: the rest is bounded by the length of the record. Field names are
    // not
    // canonicalised, for that fails on names chosen to collide.
    private final JsonFactory json = JsonFactory.builder()
            .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(MAX_DEPTH)
                    .maxNameLength(CommentDecoder.MAX_RECORD_BYTES)
                    .maxNumberLength(CommentDecoder.MAX_RECORD_BYTES)
                    .maxStringLength(CommentDecoder.MAX_RECORD_BYTES)
                    .build())
            .build();

    ParsedEvent parse(String text) throws RefusedException {
        try (JsonParser parser = json.createParser(text)) {
            return parse(parser);
        } catch (IOException e) {
            throw new UncheckedIOException("reading a string", e);
        }
    }

    /** Reads what a parser has before it, be that text or a tree. */
    ParsedEvent parse(JsonParser parser) throws RefusedException {
        try {
            ParsedEvent event = new ParsedEvent();
            JsonToken first = parser.nextToken();
            if (first == null) {
                throw new RefusedException(ErrorCode.MISSING_VALUE, "there is nothing but white space");
            }
            if (first == JsonToken.START_OBJECT) {
                readObject(parser, "", event);
            } else {
                parser.skipChildren();
            }
            if (parser.nextToken() != null) {
                throw new JsonParseException(parser, "more than one value");
            }
            if (first != JsonToken.START_OBJECT) {
                throw new RefusedException(ErrorCode.NOT_AN_OBJECT, "the JSON value must be an object");
            }
            return event;
        } catch (StreamConstraintsException e) {
            throw new RefusedException(
                    ErrorCode.TOO_DEEPLY_NESTED, "objects and arrays may be nested " + MAX_DEPTH + " deep");
        } catch (JsonProcessingException e) {
            // Jackson's own message quotes the input.
            throw new RefusedException(
                    ErrorCode.NOT_JSON,
                    "no JSON from character " + e.getLocation().getCharOffset() + " on");
        } catch (IOException e) {
            throw new UncheckedIOException("reading a string", e);
        }
    }

    private static void readObject(JsonParser parser, String object, ParsedEvent event) throws IOException {
        Set<String> seen = new HashSet<>();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            Field field = Field.of(object).get(name);
            boolean nested = object.isEmpty() && Field.isObject(name);
            String path = object.isEmpty() ? name : object + "." + name;
            if (!seen.add(name)) {
                event.fault(
                        ErrorCode.DUPLICATE_FIELD,
                        field != null || nested ? path + " is given twice" : "a field is given twice");
            }
            JsonToken value = parser.nextToken();
            if (value == JsonToken.VALUE_NULL) {
                continue;
            }
            if (field != null && value == JsonToken.VALUE_STRING) {
                event.put(field, parser.getText());
            } else if (nested && value == JsonToken.START_OBJECT) {
                event.putObject(name);
                readObject(parser, name, event);
            } else {
                if (field != null || nested) {
                    event.fault(ErrorCode.WRONG_TYPE, path + " must be " + (nested ? "an object" : "a string"));
                }
                parser.skipChildren();
            }
        }
    }
}
