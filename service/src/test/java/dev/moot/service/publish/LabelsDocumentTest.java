package dev.moot.service.publish;

import static org.assertj.core.api.Assertions.assertThat;

import dev.moot.classifier.Attribute;
import dev.moot.classifier.LegalVerdict;
import dev.moot.classifier.Stance;
import dev.moot.service.suggestion.Action;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** docs/labels.md explains every label there is. */
class LabelsDocumentTest {

    static Stream<String> labels() {
        return Stream.of(
                        Arrays.stream(Attribute.values()).map(Enum::name),
                        Arrays.stream(LegalVerdict.values())
                                .map(verdict -> verdict.name().toLowerCase(Locale.ROOT)),
                        Arrays.stream(Stance.values())
                                .map(stance -> stance.name().toLowerCase(Locale.ROOT)),
                        Arrays.stream(Action.values()).map(Enum::name))
                .flatMap(names -> names);
    }

    @ParameterizedTest
    @MethodSource("labels")
    void explainsTheLabel(String label) throws IOException {
        assertThat(Files.readString(Path.of("..", "docs", "labels.md"))).contains("\n| `" + label + "` | ");
    }
}
