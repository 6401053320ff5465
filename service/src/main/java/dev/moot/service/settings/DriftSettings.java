package dev.moot.service.settings;

import static dev.moot.service.settings.Setting.requireIn;

import io.micronaut.context.annotation.ConfigurationProperties;

/**
 * How drift is told: {@code moot.drift.*}.
 *
 * @param comments after how many it is reckoned anew
 */
@ConfigurationProperties("moot.drift")
public record DriftSettings(int comments) {

    public DriftSettings {
        requireIn("moot.drift.comments", comments, 100, 100_000_000);
    }
}
