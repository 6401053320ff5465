package dev.moot.service.http;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.moot.service.intake.ErrorCode;
import dev.moot.service.intake.Intake;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/**
 * Reads the body of a request as strictly as the event of a record is read: UTF-8, one JSON object, no field twice.
 *
 * <p>Thread-safe.
 */
public final class JsonBody {

    private static final int MAX_DEPTH = 64;
    private static final ObjectMapper JSON = new ObjectMapper(JsonFactory.builder()
                    .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(MAX_DEPTH)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private JsonBody() {}

    /**
     * Reads an object.
     *
     * @throws RequestException if it is none
     */
    public static ObjectNode read(byte[] body) {
        String text = decode(body);
        if (text.isBlank()) {
            throw refused(ErrorCode.NOT_JSON, "the body is empty");
        }
        if (parse(text) instanceof ObjectNode object) {
            return object;
        }
        throw refused(ErrorCode.NOT_AN_OBJECT, "the body is JSON, but not an object");
    }

    private static String decode(byte[] body) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body))
                    .toString();
        } catch (CharacterCodingException e) {
            throw refused(ErrorCode.INVALID_UTF8, "the body is not UTF-8");
        }
    }

    private static JsonNode parse(String text) {
        try {
            return JSON.readTree(text);
        } catch (StreamConstraintsException e) {
            throw e.getOriginalMessage().startsWith("Document nesting depth")
                    ? refused(ErrorCode.TOO_DEEPLY_NESTED, "the body is nested more than " + MAX_DEPTH + " deep")
                    : new RequestException(
                            RequestError.INVALID_REQUEST, "a number or a field's name is too long" + at(e));
        } catch (JsonParseException e) {
            // The parser has one exception for both, and what it says quotes the body.
            throw e.getOriginalMessage().startsWith("Duplicate field")
                    ? refused(ErrorCode.DUPLICATE_FIELD, "a field is given twice" + at(e))
                    : refused(ErrorCode.NOT_JSON, "the body is not JSON" + at(e));
        } catch (MismatchedInputException e) {
            throw refused(ErrorCode.NOT_JSON, "the body goes on after the JSON" + at(e));
        } catch (IOException e) {
            throw new UncheckedIOException("reading JSON in memory", e);
        }
    }

    private static String at(JsonProcessingException e) {
        return e.getLocation() == null
                ? ""
                : ", line " + e.getLocation().getLineNr() + ", column "
                        + e.getLocation().getColumnNr();
    }

    private static RequestException refused(ErrorCode code, String message) {
        return new RequestException(Problem.of(new Intake.Refused(code, message)));
    }
}
