package dev.moot.service.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.moot.classifier.Attribute;
import dev.moot.classifier.ModelDescription;
import dev.moot.service.suggestion.SuggestionPolicy;
import dev.moot.service.suggestion.Thresholds;
import io.micronaut.context.ApplicationContext;
import io.micronaut.context.env.Environment;
import io.micronaut.context.env.PropertySource;
import io.micronaut.context.env.PropertySource.Origin;
import io.micronaut.context.env.PropertySource.PropertyConvention;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SuggestionSettingsTest {

    private static final ModelDescription MODEL = new ModelDescription(
            "moot-en", "1", "sha256:0", Map.of(Attribute.TOXICITY, 0.5, Attribute.SEVERE_TOXICITY, 0.4));

    @Test
    void leavesWhatIsNotSetToTheDefaults() {
        SuggestionPolicy policy = policy(Map.of());

        assertThat(policy.civility().get(Attribute.TOXICITY))
                .isEqualTo(SuggestionPolicy.defaults(MODEL).civility().get(Attribute.TOXICITY));
        assertThat(policy.civility().get(Attribute.PROFANITY)).isEqualTo(Thresholds.NEVER);
        assertThat(policy.misinformation()).isEqualTo(Thresholds.NEVER.withReview(0));
    }

    @ParameterizedTest
    @CsvSource({
        "moot.suggestion.hold.severe-toxicity",
        "moot.suggestion.hold.SEVERE_TOXICITY",
        "moot.suggestion.hold.severe_toxicity"
    })
    void takesThresholdsUnderAnySpellingOfAnAttribute(String key) {
        SuggestionPolicy policy = policy(Map.of(key, 0.65));

        assertThat(policy.civility().get(Attribute.SEVERE_TOXICITY))
                .isEqualTo(Thresholds.NEVER.withReview(0.4).withHold(0.65));
    }

    @Test
    void takesThresholdsFromTheEnvironment() {
        Map<String, Object> variables =
                Map.of("MOOT_SUGGESTION_HOLD_SEVERE_TOXICITY", "0.65", "MOOT_SUGGESTION_REVIEW_MISINFORMATION", "0.6");

        SuggestionPolicy policy = policy(
                PropertySource.of("variables", variables, PropertyConvention.ENVIRONMENT_VARIABLE, Origin.of("test")));

        assertThat(policy.civility().get(Attribute.SEVERE_TOXICITY))
                .isEqualTo(Thresholds.NEVER.withReview(0.4).withHold(0.65));
        assertThat(policy.misinformation()).isEqualTo(Thresholds.NEVER.withReview(0.6));
    }

    @Test
    void switchesAdviceOff() {
        SuggestionPolicy policy = policy(
                Map.of("moot.suggestion.hold.toxicity", "never", "moot.suggestion.review.misinformation", "never"));

        assertThat(policy.civility().get(Attribute.TOXICITY)).isEqualTo(Thresholds.NEVER.withReview(0.5));
        assertThat(policy.misinformation()).isEqualTo(Thresholds.NEVER);
    }

    @ParameterizedTest
    @CsvSource({
        "moot.suggestion.hold.toxicity, 1.5",
        "moot.suggestion.hold.toxicity, high",
        "moot.suggestion.hold.rudeness, 0.5",
        "moot.suggestion.reject.toxicity, 0.5",
        "moot.suggestion.hold, 0.5"
    })
    void refusesSettingsThatMeanNothing(String key, String value) {
        assertThatThrownBy(() -> policy(Map.of(key, value)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'" + key + "'")
                .hasMessageContaining("got: '" + value + "'");
    }

    private static SuggestionPolicy policy(Map<String, Object> settings) {
        return policy(PropertySource.of("settings", settings));
    }

    private static SuggestionPolicy policy(PropertySource source) {
        try (Environment environment = ApplicationContext.builder()
                .deduceEnvironment(false)
                .environmentPropertySource(false)
                .propertySources(source)
                .build()
                .getEnvironment()
                .start()) {
            return new SuggestionSettings(environment).policy(MODEL);
        }
    }
}
