package dev.moot.service.settings;

import static dev.moot.service.settings.Setting.requireIn;

import io.micronaut.context.annotation.ConfigurationProperties;
import java.time.Duration;

/**
 * How far back a comment's parent and title are looked for: {@code moot.context.*}.
 *
 * @param window the longest time between the records of a comment and of its parent; also how far a partition is read back
 *     by its new owner
 * @param comments the most records back
 * @param characters the most characters back: ids, texts and titles
 */
@ConfigurationProperties("moot.context")
public record ContextSettings(Duration window, int comments, int characters) {

    public ContextSettings {
        requireIn("moot.context.window", window, Duration.ZERO, Duration.ofDays(3650));
        requireIn("moot.context.comments", comments, 0, 10_000_000);
        requireIn("moot.context.characters", characters, 0, 1_000_000_000);
    }
}
