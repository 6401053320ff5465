package dev.moot.service.demo;

import dev.moot.service.JavaCommand;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * An {@link EmbeddedKafka} in a process of its own, so that a test can kill it as a machine dies and bring it back on
 * the same data and port.
 */
public final class BrokerProcess implements AutoCloseable {

    private final Path logDirectory;
    private Process process;
    private final String bootstrapServers;

    private BrokerProcess(Path logDirectory) throws IOException {
        this.logDirectory = logDirectory;
        this.process = launch(logDirectory, 0);
        this.bootstrapServers = awaitReady(process);
    }

    /** Starts a broker on a free port and waits until it serves. */
    public static BrokerProcess start(Path logDirectory) throws IOException {
        return new BrokerProcess(logDirectory);
    }

    public String bootstrapServers() {
        return bootstrapServers;
    }

    /** Ends the broker as {@code kill -9} does. */
    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** Starts the broker again on its data and port and waits until it serves. */
    public void restart() throws IOException, InterruptedException {
        kill();
        process = launch(logDirectory, Integer.parseInt(bootstrapServers.substring(bootstrapServers.indexOf(':') + 1)));
        awaitReady(process);
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }

    private static Process launch(Path logDirectory, int port) throws IOException {
        List<String> command = JavaCommand.of(BrokerProcess.class, List.of("-Xmx384m"));
        command.addAll(List.of(logDirectory.toString(), String.valueOf(port)));
        return new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    private static String awaitReady(Process process) throws IOException {
        BufferedReader said = process.inputReader();
        String line = said.readLine();
        if (line == null) {
            throw new IOException("the broker process ended before it was ready");
        }
        return line;
    }

    /** Arguments: log directory, port (0: a free one). Prints the address when ready; ends when its input is closed. */
    public static void main(String[] arguments) throws IOException {
        Path logDirectory = Path.of(arguments[0]);
        int port = Integer.parseInt(arguments[1]);
        try (EmbeddedKafka kafka =
                port == 0 ? EmbeddedKafka.start(logDirectory) : EmbeddedKafka.start(logDirectory, port)) {
            System.out.println(kafka.bootstrapServers());
            while (System.in.read() >= 0) {
                // The test's process holds the other end: when it dies, so does this one.
            }
        }
    }
}
