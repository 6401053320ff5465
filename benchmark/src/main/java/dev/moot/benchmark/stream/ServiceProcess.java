package dev.moot.benchmark.stream;

import dev.moot.service.command.Moot;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;

/** {@code moot serve} in a process of its own, ready to take comments. */
public final class ServiceProcess implements AutoCloseable {

    /** As the launcher {@code moot} sets them. */
    private static final List<String> OPTIONS =
            List.of("-Xmx480m", "-Dorg.bytedeco.javacpp.maxbytes=192m", "-Dorg.bytedeco.javacpp.maxphysicalbytes=4g");

    private static final Map<String, String> ENVIRONMENT = Map.of("OMP_NUM_THREADS", "1", "OPENBLAS_NUM_THREADS", "1");
    private static final int JAVA_THAT_WARNS_OF_NATIVE_CODE = 24;
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final Duration GLANCE = Duration.ofMillis(10);

    private final JavaProcess process;
    private final InetSocketAddress api;
    private final Duration timeToReady;

    private ServiceProcess(JavaProcess process, InetSocketAddress api, Duration timeToReady) {
        this.process = process;
        this.api = api;
        this.timeToReady = timeToReady;
    }

    /**
     * Starts it with the model that comes with Moot, as its users do.
     *
     * @param launcher the program {@code moot}
     * @param more arguments behind the usual ones
     */
    public static ServiceProcess start(Path launcher, String bootstrapServers, String... more) {
        return awaitReady(bootstrapServers, freePort(), arguments -> {
            List<String> all = new ArrayList<>(arguments);
            all.addAll(List.of(more));
            return JavaProcess.launch(launcher, all);
        });
    }

    /**
     * Starts it as one of several instances: by its port, which it has again after a restart, Kafka knows it again.
     *
     * @param launcher the program {@code moot}
     * @param port for health and metrics
     * @param javaOptions for its JVM, beside those of the launcher
     * @param log gets what it says on standard error, behind what is there
     */
    public static ServiceProcess startInstance(
            Path launcher, String bootstrapServers, int port, String javaOptions, Path log) {
        return awaitReady(
                bootstrapServers,
                port,
                arguments -> JavaProcess.launch(
                        launcher,
                        arguments,
                        Map.of("MOOT_JAVA_OPTS", javaOptions),
                        ProcessBuilder.Redirect.appendTo(log.toFile())));
    }

    /** Starts it with {@link PassThroughModel}. */
    public static ServiceProcess startWithoutModel(String bootstrapServers) {
        return awaitReady(bootstrapServers, freePort(), arguments -> {
            List<String> all = new ArrayList<>(arguments);
            all.addAll(List.of("--set", PassThroughLoader.KEY + "=true"));
            return JavaProcess.start(Moot.class, options(), all, ENVIRONMENT);
        });
    }

    private static ServiceProcess awaitReady(
            String bootstrapServers, int port, Function<List<String>, JavaProcess> starter) {
        InetSocketAddress api = new InetSocketAddress(InetAddress.getLoopbackAddress(), freePort());
        long begin = System.nanoTime();
        JavaProcess process = starter.apply(List.of(
                "serve",
                "--bootstrap-servers",
                bootstrapServers,
                "--http-port",
                String.valueOf(api.getPort()),
                "--management-port",
                String.valueOf(port),
                "--log-level",
                "WARN"));
        try {
            awaitReady(process, URI.create("http://127.0.0.1:" + port + "/health"));
            return new ServiceProcess(process, api, Duration.ofNanos(System.nanoTime() - begin));
        } catch (RuntimeException e) {
            process.close();
            throw e;
        }
    }

    private static List<String> options() {
        List<String> options = new ArrayList<>(OPTIONS);
        options.add("--enable-native-access=ALL-UNNAMED");
        if (Runtime.version().feature() >= JAVA_THAT_WARNS_OF_NATIVE_CODE) {
            options.add("--sun-misc-unsafe-memory-access=allow");
        }
        return options;
    }

    /** From the start of the program until {@code /health} said that comments are being taken. */
    Duration timeToReady() {
        return timeToReady;
    }

    /** Where it answers HTTP requests. */
    public InetSocketAddress api() {
        return api;
    }

    /** Its process. */
    public JavaProcess process() {
        return process;
    }

    @Override
    public void close() {
        process.close();
    }

    private static void awaitReady(JavaProcess process, URI health) {
        HttpClient client = HttpClient.newHttpClient();
        HttpRequest request = HttpRequest.newBuilder(health).build();
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < deadline) {
            if (!process.isAlive()) {
                throw new IllegalStateException("the service ended before it was ready");
            }
            try {
                HttpResponse<Void> answer = client.send(request, HttpResponse.BodyHandlers.discarding());
                if (answer.statusCode() == 200) {
                    return;
                }
            } catch (IOException e) {
                // It does not listen yet.
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted", e);
            }
            LockSupport.parkNanos(GLANCE.toNanos());
        }
        throw new IllegalStateException("the service was not ready within " + PATIENCE.toSeconds() + " s");
    }

    /** A port that is free now. */
    public static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
