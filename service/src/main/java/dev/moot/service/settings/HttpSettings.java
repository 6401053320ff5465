package dev.moot.service.settings;

import static dev.moot.service.settings.Setting.requireIn;
import static dev.moot.service.settings.Setting.requireText;

import io.micronaut.context.annotation.ConfigurationProperties;

/**
 * Where health and metrics are served: {@code moot.http.*}.
 *
 * @param host the address to listen on
 * @param port the port; 0 for any that is free
 */
@ConfigurationProperties("moot.http")
public record HttpSettings(String host, int port) {

    public HttpSettings {
        requireText("moot.http.host", host);
        requireIn("moot.http.port", port, 0, 65_535);
    }
}
