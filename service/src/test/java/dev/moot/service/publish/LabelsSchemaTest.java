package dev.moot.service.publish;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import dev.moot.classifier.Attribute;
import dev.moot.classifier.Labels;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the encoder writes and what the published schema promises are the same. */
class LabelsSchemaTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final JsonNode SCHEMA = read("/dev/moot/classifier/schema/labels-1.json");

    static Iterable<Labels> labels() {
        return List.of(Samples.rudeAndWrong(), Samples.plain());
    }

    @ParameterizedTest
    @MethodSource("labels")
    void encodedLabelsKeepToTheSchema(Labels labels) throws IOException {
        assertThat(schema(SCHEMA).validate(encoded(labels))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("labels")
    void schemaDescribesEveryFieldThatIsWritten(Labels labels) throws IOException {
        JsonNode closed = SCHEMA.deepCopy();
        closeObjects(closed);

        assertThat(schema(closed).validate(encoded(labels))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "schema",
                "commentId",
                "threadId",
                "civility",
                "law",
                "suggestion",
                "context",
                "model",
                "labelledAt"
            })
    void schemaRequiresEveryPart(String field) throws IOException {
        ObjectNode event = (ObjectNode) encoded(Samples.plain());
        event.remove(field);

        assertThat(schema(SCHEMA).validate(event)).isNotEmpty();
    }

    @Test
    void schemaAllowsWhatALaterVersionAdds() throws IOException {
        ObjectNode event = (ObjectNode) encoded(Samples.rudeAndWrong());
        event.put("later", true);
        ((ObjectNode) event.at("/civility/scores")).put("SPAM", 0.5);
        ObjectNode claim = (ObjectNode) event.at("/law/claims/0");
        claim.put("id", "us.federalism.anti-commandeering");
        claim.put("correct", "Congress cannot order state officers to enforce federal law.");
        claim.putArray("authorities").addObject().put("cite", "Printz v. United States, 521 U.S. 898 (1997)");

        assertThat(schema(SCHEMA).validate(event)).isEmpty();
    }

    @Test
    void schemaNamesEveryAttribute() {
        for (Attribute attribute : Attribute.values()) {
            assertThat(SCHEMA.at("/$defs/attribute/description").asText()).contains(attribute.name());
        }
    }

    private static JsonNode encoded(Labels labels) throws IOException {
        return JSON.readTree(new LabelEncoder().encode(Samples.labelled(labels, Optional.of("en"))));
    }

    /** Forbids fields that are not described. */
    private static void closeObjects(JsonNode node) {
        if (node instanceof ObjectNode object && object.has("properties") && !object.has("additionalProperties")) {
            object.put("additionalProperties", false);
        }
        node.forEach(LabelsSchemaTest::closeObjects);
    }

    private static JsonSchema schema(JsonNode schema) {
        return JsonSchemaFactory.getInstance(VersionFlag.V202012).getSchema(schema);
    }

    private static JsonNode read(String resource) {
        try (InputStream in = LabelsSchemaTest.class.getResourceAsStream(resource)) {
            return JSON.readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
