package dev.moot.service.classify;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.moot.service.intake.Intake;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * Encodes what stands in the place of labels where a line has none: {@code
 * {"line":7,"id":"c-1","error":{"code":"TEXT_TOO_LONG","message":"…"}}}. The id is left out where it could not be read.
 *
 * <p>Thread-safe.
 */
final class ErrorObjectEncoder {

    private final JsonFactory json = new JsonFactory();

    byte[] encode(long line, Intake.Refused refused) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(256);
        try (JsonGenerator out = json.createGenerator(bytes)) {
            out.writeStartObject();
            out.writeNumberField("line", line);
            if (refused.commentId().isPresent()) {
                out.writeStringField("id", refused.commentId().get());
            }
            out.writeObjectFieldStart("error");
            out.writeStringField("code", refused.code().code());
            out.writeStringField("message", refused.message());
            out.writeEndObject();
            out.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException("encoding an error in memory", e);
        }
        return bytes.toByteArray();
    }
}
