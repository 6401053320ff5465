package dev.moot.service.settings;

import static dev.moot.service.settings.Setting.require;
import static dev.moot.service.settings.Setting.requireIn;
import static dev.moot.service.settings.Setting.requireText;

import io.micronaut.context.annotation.ConfigurationProperties;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;

/**
 * The HTTP interface: {@code moot.http.*}.
 *
 * @param enabled whether there is one
 * @param host the address to listen on
 * @param port the port; 0 for any that is free
 * @param workers threads that label what is asked for; 0 for one per processor
 * @param queue the most comments that wait to be labelled; beyond that requests are refused
 * @param window how long a comment waits for others to be labelled with it
 * @param receiveTimeout how long a client may take to send a request
 * @param idleTimeout after which a connection without a request is closed
 */
@ConfigurationProperties("moot.http")
public record HttpSettings(
        boolean enabled,
        String host,
        int port,
        int workers,
        int queue,
        Duration window,
        Duration receiveTimeout,
        Duration idleTimeout) {

    public HttpSettings {
        requireText("moot.http.host", host);
        requireIn("moot.http.port", port, 0, 65_535);
        requireIn("moot.http.workers", workers, 0, 256);
        requireIn("moot.http.queue", queue, 1, 100_000);
        requireIn("moot.http.window", window, Duration.ZERO, Duration.ofSeconds(1));
        requireIn("moot.http.receive-timeout", receiveTimeout, Duration.ofMillis(100), Duration.ofMinutes(5));
        requireIn("moot.http.idle-timeout", idleTimeout, Duration.ofSeconds(1), Duration.ofHours(1));
    }

    /** How many threads are to run on this machine. */
    public int workerThreads() {
        return workers == 0 ? Runtime.getRuntime().availableProcessors() : workers;
    }

    /**
     * Refuses to be reached from other machines.
     *
     * @param condition under which that would be allowed, such as "unless moot.http.keys has a key"
     * @throws IllegalArgumentException if others can reach it
     */
    public void requireLoopback(String condition) {
        require(isLoopback(), "moot.http.host", host, "a loopback address " + condition);
    }

    /** Whether nobody but this machine can reach it. */
    public boolean isLoopback() {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
