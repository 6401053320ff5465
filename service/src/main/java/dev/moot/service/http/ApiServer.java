package dev.moot.service.http;

import dev.moot.service.settings.HttpSettings;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.server.netty.NettyEmbeddedServer;
import io.micronaut.http.server.netty.NettyEmbeddedServerFactory;
import io.micronaut.http.server.netty.configuration.NettyHttpServerConfiguration;
import io.micronaut.runtime.ApplicationConfiguration;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The server of the HTTP interface, beside that of health and metrics.
 *
 * <p>Thread-safe.
 */
@Singleton
public final class ApiServer {

    /** The longest body that is read, in bytes. */
    public static final int MAX_BODY_BYTES = 1 << 20;

    private static final int MAX_HEADER_BYTES = 16 << 10;
    private static final Logger LOG = LoggerFactory.getLogger(ApiServer.class);

    private final NettyEmbeddedServerFactory servers;
    private final ApplicationConfiguration application;
    private final HttpSettings settings;
    private final Keys keys;
    private volatile Optional<NettyEmbeddedServer> server = Optional.empty();

    ApiServer(
            NettyEmbeddedServerFactory servers,
            ApplicationConfiguration application,
            HttpSettings settings,
            Keys keys) {
        this.servers = servers;
        this.application = application;
        this.settings = settings;
        this.keys = keys;
    }

    /**
     * Listens, if there is to be an HTTP interface.
     *
     * @throws io.micronaut.http.server.exceptions.ServerStartupException if the port is taken
     */
    public void start() {
        if (!settings.enabled()) {
            return;
        }
        NettyEmbeddedServer starting = servers.build(configuration());
        starting.register(new ConnectionGuard(settings.receiveTimeout()));
        server = Optional.of(starting);
        starting.start();
        if (!keys.areRequired()) {
            LOG.atWarn()
                    .addKeyValue("event", "no-keys")
                    .addKeyValue("address", starting.getURI())
                    .log(
                            "{} takes any key, as moot.http.keys has none; only this machine can reach it",
                            starting.getURI());
        }
    }

    private NettyHttpServerConfiguration configuration() {
        NettyHttpServerConfiguration configuration = new NettyHttpServerConfiguration(application);
        configuration.setHost(settings.host());
        // Micronaut takes -1 for any port.
        configuration.setPort(settings.port() == 0 ? -1 : settings.port());
        configuration.setMaxRequestSize(MAX_BODY_BYTES);
        configuration.setMaxRequestBufferSize(MAX_BODY_BYTES);
        configuration.setMaxHeaderSize(MAX_HEADER_BYTES);
        configuration.setIdleTimeout(settings.idleTimeout());
        configuration.setLogHandledExceptions(false);
        return configuration;
    }

    /** Where it listens, such as {@code http://127.0.0.1:8080}; empty if there is no HTTP interface, or before the start. */
    public Optional<URI> address() {
        return server.map(NettyEmbeddedServer::getURI);
    }

    /** Whether a request came to this server, and not to that of health and metrics. */
    boolean received(HttpRequest<?> request) {
        return server.map(it -> it.getPort() == request.getServerAddress().getPort())
                .orElse(false);
    }

    @PreDestroy
    void stop() {
        server.ifPresent(NettyEmbeddedServer::stopServerOnly);
    }
}
