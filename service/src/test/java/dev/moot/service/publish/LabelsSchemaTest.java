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
import dev.moot.classifier.ModelDescription;
import dev.moot.classifier.Stance;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the encoder writes and what the published schema promises are the same. */
class LabelsSchemaTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final JsonNode SCHEMA = read("/dev/moot/classifier/schema/labels-1.json");

    private static final ModelDescription KNOWING = Samples.MODEL.withKnowledge("sha256:" + "ab".repeat(32));

    static Iterable<Labels> labels() {
        return List.of(
                Samples.rudeAndWrong(),
                Samples.plain(),
                Samples.wrongAboutDucks(),
                Samples.answering(Stance.DISPUTES),
                Samples.answering(Stance.ENDORSES));
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

    @ParameterizedTest
    @ValueSource(strings = {"verdict", "begin", "end", "score", "stance", "correct", "authorities"})
    void schemaRequiresEveryPartOfAMatchedClaim(String field) throws IOException {
        JsonNode event = encoded(Samples.wrongAboutDucks());
        ((ObjectNode) event.at("/law/claims/0")).remove(field);

        assertThat(schema(SCHEMA).validate(event)).isNotEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void schemaNamesEveryStance(Stance stance) throws IOException {
        JsonNode event = encoded(Samples.answering(stance));

        assertThat(schema(SCHEMA).validate(event)).isEmpty();
    }

    @Test
    void schemaAllowsWhatALaterVersionAdds() throws IOException {
        ObjectNode event = (ObjectNode) encoded(Samples.wrongAboutDucks());
        event.put("later", true);
        ((ObjectNode) event.at("/civility/scores")).put("SPAM", 0.5);
        ((ObjectNode) event.at("/law/claims/0")).put("later", 1);
        ((ObjectNode) event.at("/law/claims/0/authorities/0")).put("year", 1987);

        assertThat(schema(SCHEMA).validate(event)).isEmpty();
    }

    @Test
    void schemaNamesEveryAttribute() {
        for (Attribute attribute : Attribute.values()) {
            assertThat(SCHEMA.at("/$defs/attribute/description").asText()).contains(attribute.name());
        }
    }

    private static JsonNode encoded(Labels labels) throws IOException {
        return JSON.readTree(new LabelEncoder().encode(Samples.labelled(labels, Optional.of("en"), KNOWING)));
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
