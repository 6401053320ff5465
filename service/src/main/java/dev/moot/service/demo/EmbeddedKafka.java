package dev.moot.service.demo;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import kafka.tools.StorageTool;
import org.apache.commons.io.FileUtils;
import org.apache.kafka.common.utils.Time;

/**
 * A Kafka broker inside this process: one node, broker and controller in one, reachable from this machine only.
 *
 * <p>It is a real broker, transactions included, and starts in a few seconds. It is for the demonstration, tests and
 * benchmarks: one node keeps one copy of everything.
 *
 * <p>Stopping it is always orderly. To see a broker crash, run it in a process of its own and kill that.
 *
 * <p>Thread-safe.
 */
public final class EmbeddedKafka implements AutoCloseable {

    /** The largest record the broker takes: room for records that are far too long for Moot. */
    public static final int MAX_RECORD_BYTES = 32 << 20;

    /** The same at every start, else Kafka refuses the data of the start before. */
    private static final String CLUSTER_ID = "moot-embedded";

    private static final Duration STOP_DEADLINE = Duration.ofSeconds(10);

    private final KafkaRaftServer server;
    private final String bootstrapServers;
    private final Optional<Path> temporaryDirectory;
    private boolean closed;

    private EmbeddedKafka(KafkaRaftServer server, String bootstrapServers, Optional<Path> temporaryDirectory) {
        this.server = server;
        this.bootstrapServers = bootstrapServers;
        this.temporaryDirectory = temporaryDirectory;
    }

    /** Starts a broker on a free port, in a temporary directory that {@link #close} deletes. */
    public static EmbeddedKafka start() {
        try {
            Path directory = Files.createTempDirectory("moot-kafka-");
            return start(directory, freePort(), Map.of(), Optional.of(directory));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Starts a broker on a free port.
     *
     * @param logDirectory where its data is, or will be; it stays when the broker is closed
     */
    public static EmbeddedKafka start(Path logDirectory) {
        return start(logDirectory, freePort());
    }

    /**
     * Starts a broker on a given port, so that clients find it again when it comes back on the same data.
     *
     * @param logDirectory where its data is, or will be; it stays when the broker is closed
     */
    public static EmbeddedKafka start(Path logDirectory, int port) {
        return start(logDirectory, port, Map.of());
    }

    /**
     * Starts a broker that is set up differently, such as one node of several.
     *
     * @param others settings that replace or join the usual ones
     */
    static EmbeddedKafka start(Path logDirectory, int port, Map<String, String> others) {
        return start(logDirectory, port, others, Optional.empty());
    }

    private static EmbeddedKafka start(
            Path logDirectory, int port, Map<String, String> others, Optional<Path> temporaryDirectory) {
        Properties properties = BrokerSettings.of(logDirectory, port, freePort());
        properties.putAll(others);
        format(logDirectory, properties);
        KafkaRaftServer server = new KafkaRaftServer(new KafkaConfig(properties, false), Time.SYSTEM);
        EmbeddedKafka kafka = new EmbeddedKafka(server, BrokerSettings.HOST + ":" + port, temporaryDirectory);
        try {
            server.startup();
        } catch (RuntimeException e) {
            kafka.close();
            throw e;
        }
        return kafka;
    }

    /** The address for clients, such as {@code localhost:40123}. */
    public String bootstrapServers() {
        return bootstrapServers;
    }

    /** Stops the broker, waiting no longer than ten seconds, and deletes its directory if that is a temporary one. */
    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        Thread stopping = new Thread(server::shutdown, "embedded-kafka-stop");
        stopping.setDaemon(true);
        stopping.start();
        try {
            stopping.join(STOP_DEADLINE.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        temporaryDirectory.map(Path::toFile).ifPresent(FileUtils::deleteQuietly);
    }

    /** A port that is free now. Another program may take it before we do; the broker then fails to start. */
    static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes the metadata a new log directory needs; leaves one that has it as it is. */
    private static void format(Path logDirectory, Properties properties) {
        try {
            Files.createDirectories(logDirectory);
            Path configuration = logDirectory.resolve("server.properties");
            try (var out = Files.newOutputStream(configuration)) {
                properties.store(out, null);
            }
            ByteArrayOutputStream said = new ByteArrayOutputStream();
            int code = StorageTool.execute(
                    new String[] {
                        "format", "--ignore-formatted", "--cluster-id", CLUSTER_ID, "--config", configuration.toString()
                    },
                    new PrintStream(said, true, StandardCharsets.UTF_8));
            if (code != 0) {
                throw new DemoException("cannot format '" + logDirectory + "' for Kafka: "
                        + said.toString(StandardCharsets.UTF_8).strip());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
