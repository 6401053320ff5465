package dev.moot.service.settings;

import static dev.moot.service.settings.Setting.require;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/**
 * Where a model comes from.
 *
 * @param file its file; empty if none is named
 * @param sha256 the SHA-256 the file must have, in lower case, if a certain one is asked for
 */
public record ModelSource(Optional<Path> file, Optional<String> sha256) {

    /**
     * Reads the two settings below a key; a blank one is none.
     *
     * @throws IllegalArgumentException if the file cannot be read or the hash is none
     */
    static ModelSource of(String key, String path, String sha256) {
        require(path.isBlank() || Files.isReadable(Path.of(path)), key + ".path", path, "a file that can be read");
        require(
                sha256.isBlank() || sha256.matches("[0-9a-fA-F]{64}"),
                key + ".sha256",
                sha256,
                "64 hexadecimal digits");
        return new ModelSource(
                path.isBlank() ? Optional.empty() : Optional.of(Path.of(path)),
                sha256.isBlank() ? Optional.empty() : Optional.of(sha256.toLowerCase(Locale.ROOT)));
    }
}
