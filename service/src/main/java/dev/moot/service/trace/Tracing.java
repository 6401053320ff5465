package dev.moot.service.trace;

import dev.moot.service.settings.InstanceSettings;
import dev.moot.service.settings.ManagementSettings;
import dev.moot.service.settings.TraceSettings;
import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.autoconfigure.AutoConfiguredOpenTelemetrySdk;
import io.opentelemetry.sdk.autoconfigure.spi.ConfigProperties;
import io.opentelemetry.sdk.resources.Resource;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.slf4j.bridge.SLF4JBridgeHandler;

/**
 * Where spans go: nowhere, or by OTLP over HTTP to a collector, if traces are switched on. They wait in a queue that another
 * thread empties; where the collector does not keep up, or is not there, spans are dropped and nobody waits.
 *
 * <p>Thread-safe.
 */
@Singleton
public final class Tracing implements AutoCloseable {

    private static final String SCOPE = "dev.moot";
    private static final String HTTP = "http/protobuf";

    /** How long the last spans may take at the end. */
    private static final long CLOSE_SECONDS = 5;

    private final Optional<OpenTelemetrySdk> sdk;
    private final Tracer tracer;

    Tracing(TraceSettings settings, InstanceSettings instance, ManagementSettings management) {
        this.sdk = settings.enabled() ? Optional.of(sdk(settings, instance.idOrDefault(management))) : Optional.empty();
        this.tracer =
                sdk.<OpenTelemetry>map(it -> it).orElseGet(OpenTelemetry::noop).getTracer(SCOPE);
    }

    private static OpenTelemetrySdk sdk(TraceSettings settings, String instanceId) {
        if (!SLF4JBridgeHandler.isInstalled()) {
            SLF4JBridgeHandler.removeHandlersForRootLogger();
            SLF4JBridgeHandler.install();
        }
        return AutoConfiguredOpenTelemetrySdk.builder()
                .disableShutdownHook()
                .addPropertiesSupplier(() -> defaults(settings))
                .addPropertiesCustomizer(given -> overrides(settings, given))
                .addResourceCustomizer(
                        (given, properties) -> resource(instanceId).merge(given))
                .build()
                .getOpenTelemetrySdk();
    }

    private static Map<String, String> defaults(TraceSettings settings) {
        return Map.of(
                "otel.service.name", "moot",
                "otel.exporter.otlp.protocol", HTTP,
                "otel.metrics.exporter", "none",
                "otel.logs.exporter", "none",
                "otel.traces.sampler", "parentbased_traceidratio",
                "otel.traces.sampler.arg", Double.toString(settings.ratio()));
    }

    private static Map<String, String> overrides(TraceSettings settings, ConfigProperties given) {
        for (String key : List.of("otel.exporter.otlp.protocol", "otel.exporter.otlp.traces.protocol")) {
            String protocol = given.getString(key, HTTP);
            if (!protocol.equals(HTTP)) {
                String name = key.toUpperCase(Locale.ROOT).replace('.', '_');
                throw new IllegalArgumentException("'" + name + "' must be " + HTTP + ", got: '" + protocol + "'");
            }
        }
        Map<String, String> overrides = new HashMap<>();
        settings.address().ifPresent(address -> overrides.put("otel.exporter.otlp.endpoint", address));
        return overrides;
    }

    private static Resource resource(String instanceId) {
        return Resource.create(Attributes.of(AttributeKey.stringKey("service.instance.id"), instanceId));
    }

    /** What makes spans. */
    public Tracer tracer() {
        return tracer;
    }

    /** Sends what is left, if that can be done soon. */
    @Override
    @PreDestroy
    public void close() {
        sdk.ifPresent(it -> it.shutdown().join(CLOSE_SECONDS, TimeUnit.SECONDS));
    }
}
