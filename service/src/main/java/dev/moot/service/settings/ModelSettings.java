package dev.moot.service.settings;

import static dev.moot.service.settings.Setting.requireIn;

import io.micronaut.context.annotation.ConfigurationProperties;
import java.time.Duration;

/**
 * Which model labels the comments: {@code moot.model.*}.
 *
 * @param path a model file; blank for the one that comes with Moot
 * @param sha256 the SHA-256 the file must have, in hexadecimal; blank for any
 * @param poll how often the file is looked at for a new model; zero for never
 */
@ConfigurationProperties("moot.model")
public record ModelSettings(String path, String sha256, Duration poll) {

    private static final String KEY = "moot.model";

    public ModelSettings {
        ModelSource.of(KEY, path, sha256);
        requireIn("moot.model.poll", poll, Duration.ZERO, Duration.ofDays(1));
    }

    /** Where the model is; without a file it is the one that comes with Moot. */
    public ModelSource source() {
        return ModelSource.of(KEY, path, sha256);
    }
}
