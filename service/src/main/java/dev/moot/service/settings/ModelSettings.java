package dev.moot.service.settings;

import static dev.moot.service.settings.Setting.require;

import io.micronaut.context.annotation.ConfigurationProperties;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/**
 * Which model labels the comments: {@code moot.model.*}.
 *
 * @param path a model file; blank for the one that comes with Moot
 * @param sha256 the SHA-256 the file must have, in hexadecimal; blank for any
 */
@ConfigurationProperties("moot.model")
public record ModelSettings(String path, String sha256) {

    public ModelSettings {
        require(path.isBlank() || Files.isReadable(Path.of(path)), "moot.model.path", path, "a file that can be read");
        require(
                sha256.isBlank() || sha256.matches("[0-9a-fA-F]{64}"),
                "moot.model.sha256",
                sha256,
                "64 hexadecimal digits");
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
