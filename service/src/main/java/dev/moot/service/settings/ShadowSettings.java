package dev.moot.service.settings;

import io.micronaut.context.annotation.ConfigurationProperties;

/**
 * A second model that labels silently: {@code moot.shadow.model.*}.
 *
 * @param path its file; blank for none
 * @param sha256 the SHA-256 the file must have, in hexadecimal; blank for any
 */
@ConfigurationProperties("moot.shadow.model")
public record ShadowSettings(String path, String sha256) {

    private static final String KEY = "moot.shadow.model";

    public ShadowSettings {
        ModelSource.of(KEY, path, sha256);
    }

    /** Where the model is; without a file there is none. */
    public ModelSource source() {
        return ModelSource.of(KEY, path, sha256);
    }
}
