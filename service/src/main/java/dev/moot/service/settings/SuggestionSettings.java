package dev.moot.service.settings;

import static dev.moot.service.settings.Setting.require;

import dev.moot.classifier.Attribute;
import dev.moot.classifier.ModelDescription;
import dev.moot.service.suggestion.SuggestionPolicy;
import dev.moot.service.suggestion.Thresholds;
import io.micronaut.core.naming.conventions.StringConvention;
import io.micronaut.core.value.PropertyResolver;
import jakarta.inject.Singleton;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * From which scores a comment is to be reviewed or held: {@code moot.suggestion.review.*} and {@code
 * moot.suggestion.hold.*}, where {@code *} is an attribute or {@code misinformation}; a score, or {@code never}.
 *
 * <p>What is not set is left to {@link SuggestionPolicy#defaults}.
 */
@Singleton
public final class SuggestionSettings {

    private static final String PREFIX = "moot.suggestion";
    private static final String REVIEW = "review";
    private static final String HOLD = "hold";
    private static final String MISINFORMATION = "misinformation";
    private static final String NEVER = "never";

    private final PropertyResolver properties;

    /**
     * Reads the settings.
     *
     * @throws IllegalArgumentException if one names no attribute or is no score; the message names it
     */
    public SuggestionSettings(PropertyResolver properties) {
        this.properties = properties;
        properties.getProperties(PREFIX, StringConvention.RAW).forEach((key, value) -> requireKnown(key, value));
        for (Attribute attribute : Attribute.values()) {
            overridden(Thresholds.NEVER, name(attribute));
        }
        overridden(Thresholds.NEVER, MISINFORMATION);
    }

    /** The policy for a model: the defaults, but for what is set. */
    public SuggestionPolicy policy(ModelDescription model) {
        SuggestionPolicy defaults = SuggestionPolicy.defaults(model);
        Map<Attribute, Thresholds> civility = new EnumMap<>(Attribute.class);
        for (Attribute attribute : Attribute.values()) {
            Thresholds byDefault = defaults.civility().getOrDefault(attribute, Thresholds.NEVER);
            civility.put(attribute, overridden(byDefault, name(attribute)));
        }
        return new SuggestionPolicy(civility, overridden(defaults.misinformation(), MISINFORMATION));
    }

    private Thresholds overridden(Thresholds defaults, String name) {
        return new Thresholds(
                threshold(REVIEW, name).orElse(defaults.review()),
                threshold(HOLD, name).orElse(defaults.hold()));
    }

    /** What is set; empty for nothing, an empty threshold for never. */
    private Optional<OptionalDouble> threshold(String action, String name) {
        String key = PREFIX + "." + action + "." + name;
        return properties
                .getProperty(key, String.class)
                .map(value -> value.equals(NEVER) ? OptionalDouble.empty() : OptionalDouble.of(score(key, value)));
    }

    private static double score(String key, String value) {
        double score = -1;
        try {
            score = Double.parseDouble(value);
        } catch (NumberFormatException e) {
            // Falls out of the range.
        }
        require(score >= 0 && score <= 1, key, value, "a score in 0 to 1, or never");
        return score;
    }

    /** An environment variable cannot tell a dot from a hyphen, and stands for both. */
    private static void requireKnown(String key, Object value) {
        String normal = key.toLowerCase(Locale.ROOT).replace('-', '.').replace('_', '.');
        int dot = normal.indexOf('.');
        String action = dot < 0 ? normal : normal.substring(0, dot);
        String name = normal.substring(dot + 1).replace('.', '-');
        boolean known = dot > 0
                && (action.equals(REVIEW) || action.equals(HOLD))
                && (name.equals(MISINFORMATION)
                        || Attribute.named(name.replace('-', '_')).isPresent());
        require(known, PREFIX + "." + key, value, "review or hold of an attribute or of misinformation");
    }

    private static String name(Attribute attribute) {
        return attribute.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
