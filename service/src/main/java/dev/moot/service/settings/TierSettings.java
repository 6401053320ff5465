package dev.moot.service.settings;

import static dev.moot.service.settings.Setting.require;

import dev.moot.classifier.encoder.Precision;
import dev.moot.classifier.model.TierPolicy;
import io.micronaut.context.annotation.ConfigurationProperties;
import java.util.Arrays;
import java.util.Locale;

/**
 * Which comments the encoder reads, and how exactly: {@code moot.tier}, {@code moot.precision}.
 *
 * @param tier fast, cascade or deep
 * @param precision auto, float32 or bfloat16
 */
@ConfigurationProperties("moot")
public record TierSettings(String tier, String precision) {

    private static final String AUTO = "auto";

    public TierSettings {
        String given = tier;
        require(
                Arrays.stream(TierPolicy.values())
                        .anyMatch(policy -> policy.name().equalsIgnoreCase(given)),
                "moot.tier",
                tier,
                "fast, cascade or deep");
        String exactness = precision;
        require(
                exactness.equalsIgnoreCase(AUTO)
                        || Arrays.stream(Precision.values())
                                .anyMatch(each -> each.name().equalsIgnoreCase(exactness)),
                "moot.precision",
                precision,
                "auto, float32 or bfloat16");
    }

    /** The same as the classifier knows it. */
    public TierPolicy policy() {
        return TierPolicy.valueOf(tier.toUpperCase(Locale.ROOT));
    }

    /** The encoder's precision; the fastest one here if none is asked for. */
    public Precision encoderPrecision() {
        return precision.equalsIgnoreCase(AUTO)
                ? Precision.fastest()
                : Precision.valueOf(precision.toUpperCase(Locale.ROOT));
    }
}
