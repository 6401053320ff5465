package dev.moot.service.settings;

import static dev.moot.service.settings.Setting.require;

import dev.moot.classifier.model.TierPolicy;
import io.micronaut.context.annotation.ConfigurationProperties;
import java.util.Arrays;
import java.util.Locale;

/**
 * Which comments the encoder reads: {@code moot.tier}.
 *
 * @param tier fast, cascade or deep
 */
@ConfigurationProperties("moot")
public record TierSettings(String tier) {

    public TierSettings {
        String given = tier;
        require(
                Arrays.stream(TierPolicy.values())
                        .anyMatch(policy -> policy.name().equalsIgnoreCase(given)),
                "moot.tier",
                tier,
                "fast, cascade or deep");
    }

    /** The same as the classifier knows it. */
    public TierPolicy policy() {
        return TierPolicy.valueOf(tier.toUpperCase(Locale.ROOT));
    }
}
