package dev.moot.classifier.law;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is read and what the published schema promises are the same, as far as JSON Schema can say it. */
class LawSchemaTest {

    private final JsonSchema schema = JsonSchemaFactory.getInstance(VersionFlag.V202012)
            .getSchema(LawSchemaTest.class.getResourceAsStream("/dev/moot/classifier/schema/law-1.json"));

    static Stream<BadEntry> expressible() {
        return BadEntry.expressible().stream();
    }

    static Stream<Path> bundled() {
        return BundledLawTest.files().stream();
    }

    @ParameterizedTest
    @MethodSource("bundled")
    void takesTheBundledFiles(Path file) throws Exception {
        assertThat(schema.validate(BundledLawTest.tree(file))).isEmpty();
    }

    @Test
    void takesWhatIsRead() throws Exception {
        assertThat(schema.validate(json(SampleEntry.YAML))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("expressible")
    void refusesWhatIsNotRead(BadEntry bad) throws Exception {
        assertThat(schema.validate(json(bad.yaml()))).isNotEmpty();
    }

    private static JsonNode json(String yaml) throws Exception {
        return YamlTree.parse(yaml).root();
    }
}
