package dev.moot.service.serve;

import java.net.URI;
import java.time.Duration;
import java.util.Map;

/**
 * The service inside this process: workers that read comments from Kafka and publish labels, health and metrics over HTTP.
 *
 * <p>{@link #start} returns when HTTP answers; the model, the topics and the workers follow in the background, and
 * {@code /health} says when they are there.
 *
 * <p>Thread-safe.
 */
public final class MootService implements AutoCloseable {

    private MootService() {}

    /**
     * Starts the service.
     *
     * @param settings values of {@code moot.*} keys, such as {@code moot.kafka.bootstrap.servers} or {@code
     *     moot.http.port} (0 for any free port); they win over environment and configuration file
     * @throws StartupException if a setting is wrong or the port is taken
     */
    public static MootService start(Map<String, Object> settings) {
        throw new UnsupportedOperationException("not yet: " + settings.size());
    }

    /** The address HTTP is served at, such as {@code http://127.0.0.1:8080}. */
    public URI address() {
        throw new UnsupportedOperationException("not yet");
    }

    /**
     * Waits until comments are being taken: the model is loaded and this instance has its partitions.
     *
     * @return whether that came about in time
     * @throws StartupException if the service cannot start: a topic is missing, or the model cannot be read
     */
    public boolean awaitReady(Duration atMost) throws InterruptedException {
        throw new UnsupportedOperationException("not yet: " + atMost);
    }

    /**
     * Waits until the service is closed.
     *
     * @throws StartupException if it cannot start
     */
    public void awaitClose() throws InterruptedException {
        throw new UnsupportedOperationException("not yet");
    }

    /** Stops in order: the workers finish their transactions and leave the group, then HTTP ends. */
    @Override
    public void close() {}
}
