package dev.moot.service.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.io.IOException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the decoder takes and what the published schema promises are the same, as far as JSON Schema can say it. */
class CommentSchemaTest {

    /** Faults that a schema can express; encoding, characters and duplicate names are none of them. */
    private static final Set<ErrorCode> EXPRESSIBLE = EnumSet.of(
            ErrorCode.NOT_AN_OBJECT,
            ErrorCode.UNKNOWN_SCHEMA,
            ErrorCode.WRONG_TYPE,
            ErrorCode.MISSING_FIELD,
            ErrorCode.BLANK_FIELD,
            ErrorCode.FIELD_TOO_LONG,
            ErrorCode.INVALID_TIMESTAMP);

    private static final ObjectMapper JSON = new ObjectMapper();

    private final CommentDecoder decoder = new CommentDecoder();
    private final JsonSchema schema = JsonSchemaFactory.getInstance(VersionFlag.V202012)
            .getSchema(
                    CommentSchemaTest.class.getResourceAsStream("/dev/moot/classifier/schema/comment-1.json"),
                    SchemaValidatorsConfig.builder()
                            .formatAssertionsEnabled(true)
                            .build());

    static Stream<BadInput> expressible() {
        return Arrays.stream(BadInput.values()).filter(input -> EXPRESSIBLE.contains(input.expected()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"id\":\"c\",\"threadId\":\"t\",\"text\":\"Fine.\"}",
                "{\"schema\":\"moot.comment/1\",\"id\":\"c\",\"threadId\":\"t\",\"text\":\"Fine.\",\"other\":[1]}",
                "{\"schema\":null,\"id\":\"c\",\"threadId\":\"t\",\"text\":\"Fine.\",\"parent\":null,\"article\":null}",
                "{\"id\":\"c\",\"threadId\":\"t\",\"text\":\"Fine.\",\"parent\":{\"id\":\"p\",\"text\":null},"
                        + "\"article\":{\"title\":\"T\",\"url\":\"u\",\"section\":\"S\"},\"author\":{\"id\":\"a\"},"
                        + "\"language\":\"en\",\"postedAt\":\"2026-11-21T20:42:00+01:00\"}"
            })
    void decoderAndSchemaTakeTheSame(String json) throws IOException {
        assertThat(decoder.decode(json.getBytes(UTF_8))).isInstanceOf(Intake.Accepted.class);
        assertThat(schema.validate(JSON.readTree(json))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("expressible")
    void schemaRefusesWhatTheDecoderRefuses(BadInput input) throws IOException {
        assertThat(schema.validate(JSON.readTree(input.bytes()))).isNotEmpty();
    }
}
