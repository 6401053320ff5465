package dev.moot.service.settings;

import io.micronaut.context.annotation.ConfigurationProperties;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/**
 * A second model that labels silently: {@code moot.shadow.model.*}.
 *
 * @param path its file; blank for none
 * @param sha256 the SHA-256 the file must have, in hexadecimal; blank for any
 */
@ConfigurationProperties("moot.shadow.model")
public record ShadowSettings(String path, String sha256) {

    public ShadowSettings {
        ModelSettings.requireReadable("moot.shadow.model.path", path);
        ModelSettings.requireHash("moot.shadow.model.sha256", sha256);
    }

    /** Its file; empty for none. */
    public Optional<Path> file() {
        return path.isBlank() ? Optional.empty() : Optional.of(Path.of(path));
    }

    /** The SHA-256 it must have, if a certain one is asked for. */
    public Optional<String> hash() {
        return sha256.isBlank() ? Optional.empty() : Optional.of(sha256.toLowerCase(Locale.ROOT));
    }
}
