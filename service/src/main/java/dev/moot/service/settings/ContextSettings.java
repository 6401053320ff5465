package dev.moot.service.settings;

import static dev.moot.service.settings.Setting.requireIn;

import io.micronaut.context.annotation.ConfigurationProperties;

/**
 * How many recent comments a worker keeps to find parents in: {@code moot.context.*}.
 *
 * @param comments the most comments of a partition
 * @param characters the most characters of a partition's comments together
 */
@ConfigurationProperties("moot.context")
public record ContextSettings(int comments, int characters) {

    public ContextSettings {
        requireIn("moot.context.comments", comments, 0, 10_000_000);
        requireIn("moot.context.characters", characters, 0, 1_000_000_000);
    }
}
