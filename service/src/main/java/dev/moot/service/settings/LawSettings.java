package dev.moot.service.settings;

import static dev.moot.service.settings.Setting.require;

import io.micronaut.context.annotation.ConfigurationProperties;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A publisher's own entries of law: {@code moot.law.*}.
 *
 * @param path a folder of YAML files, or one file; blank for none
 */
@ConfigurationProperties("moot.law")
public record LawSettings(String path) {

    public LawSettings {
        require(
                path.isBlank() || Files.isReadable(Path.of(path)),
                "moot.law.path",
                path,
                "a file or folder that can be read");
    }

    /** Where the entries are; empty for none. */
    public Optional<Path> own() {
        return path.isBlank() ? Optional.empty() : Optional.of(Path.of(path));
    }
}
