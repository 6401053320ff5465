package dev.moot.service.demo;

import dev.moot.service.JavaCommand;
import dev.moot.service.Signal;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * An {@link EmbeddedKafka} in a process of its own, so that a test can kill it as a machine dies and bring it back on
 * the same data and port.
 */
public final class BrokerProcess implements AutoCloseable {

    private final Path logDirectory;
    private final int port;
    private final Map<String, String> settings;
    private Process process;

    BrokerProcess(Path logDirectory, int port, Map<String, String> settings) throws IOException {
        this.logDirectory = logDirectory;
        this.port = port;
        this.settings = settings;
        this.process = launch();
    }

    /** Starts a broker on a free port and waits until it serves. */
    public static BrokerProcess start(Path logDirectory) throws IOException {
        BrokerProcess broker = new BrokerProcess(logDirectory, EmbeddedKafka.freePort(), Map.of());
        broker.awaitReady();
        return broker;
    }

    public String bootstrapServers() {
        return BrokerSettings.HOST + ":" + port;
    }

    /** Stops it in its tracks, as a machine whose network is gone seems to others. */
    public void freeze() throws IOException, InterruptedException {
        Signal.STOP.send(process);
    }

    /** Lets it go on. */
    public void wake() throws IOException, InterruptedException {
        Signal.CONT.send(process);
    }

    /** Ends the broker as {@code kill -9} does. */
    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** Starts the broker again on its data and port and waits until it serves. */
    public void restart() throws IOException, InterruptedException {
        kill();
        process = launch();
        awaitReady();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }

    private Process launch() throws IOException {
        List<String> command = JavaCommand.of(BrokerProcess.class, List.of("-Xmx384m"));
        command.addAll(List.of(logDirectory.toString(), String.valueOf(port)));
        settings.forEach((key, value) -> command.add(key + "=" + value));
        return new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    void awaitReady() throws IOException {
        if (process.inputReader().readLine() == null) {
            throw new IOException("the broker process ended before it was ready");
        }
    }

    /** Arguments: log directory, port, settings as key=value. Says when it is ready; ends when its input is closed. */
    public static void main(String[] arguments) throws IOException {
        Map<String, String> settings = Arrays.stream(arguments)
                .skip(2)
                .map(setting -> setting.split("=", 2))
                .collect(Collectors.toMap(setting -> setting[0], setting -> setting[1]));
        try (EmbeddedKafka kafka =
                EmbeddedKafka.start(Path.of(arguments[0]), Integer.parseInt(arguments[1]), settings)) {
            System.out.println(kafka.bootstrapServers());
            while (System.in.read() >= 0) {
                // The test's process holds the other end: when it dies, so does this one.
            }
        }
    }
}
