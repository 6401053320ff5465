package dev.moot.service.decision;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the encoder writes and what the published schema promises are the same. */
class DecisionSchemaTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final JsonNode SCHEMA = read("/dev/moot/classifier/schema/decision-1.json");

    static Iterable<Decision> decisions() {
        return List.of(DecisionEncoderTest.FULL, DecisionEncoderTest.BARE);
    }

    @ParameterizedTest
    @MethodSource("decisions")
    void encodedDecisionsKeepToTheSchema(Decision decision) {
        assertThat(schema(SCHEMA).validate(encoded(decision))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("decisions")
    void schemaDescribesEveryFieldThatIsWritten(Decision decision) {
        ObjectNode closed = SCHEMA.deepCopy();
        closed.put("additionalProperties", false);
        ((ObjectNode) closed.at("/properties/model")).put("additionalProperties", false);

        assertThat(schema(closed).validate(encoded(decision))).isEmpty();
    }

    @Test
    void everyDescribedFieldIsWritten() {
        assertThat(encoded(DecisionEncoderTest.FULL).fieldNames())
                .toIterable()
                .containsExactlyInAnyOrderElementsOf(SCHEMA.get("properties")::fieldNames);
    }

    @ParameterizedTest
    @ValueSource(strings = {"schema", "id", "scores", "reasons", "source", "decidedAt"})
    void schemaRequiresEveryPart(String field) {
        ObjectNode event = encoded(DecisionEncoderTest.BARE);
        event.remove(field);

        assertThat(schema(SCHEMA).validate(event)).isNotEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void schemaNamesEveryAction(ModeratorAction action) {
        assertThat(SCHEMA.at("/properties/action/description").asText()).contains(action.name());
    }

    private static ObjectNode encoded(Decision decision) {
        try {
            return (ObjectNode) JSON.readTree(new DecisionEncoder().encode(decision));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonSchema schema(JsonNode schema) {
        return JsonSchemaFactory.getInstance(VersionFlag.V202012).getSchema(schema);
    }

    private static JsonNode read(String resource) {
        try (InputStream in = DecisionSchemaTest.class.getResourceAsStream(resource)) {
            return JSON.readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
