package dev.moot.service.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yaml.snakeyaml.Yaml;

class UnreadableSettingsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '!',
            value = {
                "password: secret: word | line 1, column 17",
                "password: *secret | line 1, column 11",
                "password: \"secret | line 1, column 18",
                "a: {password: [secret} | line 1, column 22"
            })
    void tellsThePlaceAndNotWhatStandsThere(String yaml, String place) {
        assertThat(explain(yaml)).contains("the file of settings is no YAML: " + place);
    }

    @Test
    void tellsNothingOfACharacterThatHasNoPlace() {
        assertThat(explain("password: se\u0001cret")).contains("the file of settings is no YAML");
    }

    @Test
    void leavesOtherFailuresToOthers() {
        assertThat(UnreadableSettings.explain(new IllegalStateException("x"))).isEmpty();
    }

    private static Optional<String> explain(String yaml) {
        try {
            new Yaml().load(yaml);
            throw new AssertionError("is YAML: " + yaml);
        } catch (RuntimeException e) {
            return UnreadableSettings.explain(new IllegalStateException("wrapped", e));
        }
    }
}
