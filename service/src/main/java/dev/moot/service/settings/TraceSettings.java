package dev.moot.service.settings;

import static dev.moot.service.settings.Setting.require;

import io.micronaut.context.annotation.ConfigurationProperties;
import java.util.Optional;

/**
 * Whether the way of comments is traced: {@code moot.traces.*}. The environment variables of OpenTelemetry, {@code OTEL_…},
 * say the rest.
 *
 * @param enabled whether spans are made
 * @param endpoint where they are sent by OTLP over HTTP; blank for what {@code OTEL_EXPORTER_OTLP_ENDPOINT} says
 * @param ratio the share of comments that come without a trace for which one is begun
 */
@ConfigurationProperties("moot.traces")
public record TraceSettings(boolean enabled, String endpoint, double ratio) {

    public TraceSettings {
        require(
                endpoint.isBlank() || endpoint.matches("https?://\\S+"),
                "moot.traces.endpoint",
                endpoint,
                "an address such as http://collector:4318");
        require(ratio >= 0 && ratio <= 1, "moot.traces.ratio", ratio, "in 0 to 1");
    }

    /** Where spans are sent, if it is set. */
    public Optional<String> address() {
        return endpoint.isBlank() ? Optional.empty() : Optional.of(endpoint);
    }
}
