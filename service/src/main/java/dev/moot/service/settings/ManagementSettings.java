package dev.moot.service.settings;

import static dev.moot.service.settings.Setting.requireIn;
import static dev.moot.service.settings.Setting.requireText;

import io.micronaut.context.annotation.ConfigurationProperties;

/**
 * Where health and metrics are served, and nothing else: {@code moot.management.*}.
 *
 * @param host the address to listen on
 * @param port the port; 0 for any that is free
 */
@ConfigurationProperties("moot.management")
public record ManagementSettings(String host, int port) {

    public ManagementSettings {
        requireText("moot.management.host", host);
        requireIn("moot.management.port", port, 0, 65_535);
    }
}
