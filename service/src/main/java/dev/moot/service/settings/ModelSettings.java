package dev.moot.service.settings;

import static dev.moot.service.settings.Setting.require;
import static dev.moot.service.settings.Setting.requireIn;

import io.micronaut.context.annotation.ConfigurationProperties;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/**
 * Which model labels the comments: {@code moot.model.*}.
 *
 * @param path a model file; blank for the one that comes with Moot
 * @param sha256 the SHA-256 the file must have, in hexadecimal; blank for any
 * @param poll how often the file is looked at for a new model; zero for never
 */
@ConfigurationProperties("moot.model")
public record ModelSettings(String path, String sha256, Duration poll) {

    public ModelSettings {
        requireReadable("moot.model.path", path);
        requireHash("moot.model.sha256", sha256);
        requireIn("moot.model.poll", poll, Duration.ZERO, Duration.ofDays(1));
    }

    static void requireReadable(String key, String path) {
        require(path.isBlank() || Files.isReadable(Path.of(path)), key, path, "a file that can be read");
    }

    static void requireHash(String key, String sha256) {
        require(sha256.isBlank() || sha256.matches("[0-9a-fA-F]{64}"), key, sha256, "64 hexadecimal digits");
    }

    /** The model file; empty for the one that comes with Moot. */
    public Optional<Path> file() {
        return path.isBlank() ? Optional.empty() : Optional.of(Path.of(path));
    }

    /** The SHA-256 it must have, if a certain one is asked for. */
    public Optional<String> hash() {
        return sha256.isBlank() ? Optional.empty() : Optional.of(sha256.toLowerCase(Locale.ROOT));
    }
}
