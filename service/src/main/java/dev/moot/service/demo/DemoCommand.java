package dev.moot.service.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.moot.service.serve.StartupException;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.ServerSocket;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.apache.kafka.common.KafkaException;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code moot demo}. */
@Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        description = {
            "Shows Moot at work: starts a Kafka broker and the service inside this process, streams an authored thread"
                    + " of comments through them and prints each comment with its labels as they arrive.",
            "Ends by itself with --once or when standard input is not a terminal; else it stays until Ctrl-C."
        })
public final class DemoCommand implements Callable<Integer> {

    private static final int DEFAULT_PORT = 8080;
    private static final double PACE_FOR_A_READER = 4;

    @Spec
    private CommandSpec spec;

    @Option(names = "--once", description = "Post the thread once, as fast as possible, and end.")
    private boolean once;

    @Option(
            names = "--speed",
            paramLabel = "N",
            description = "Comments to post per second (default: 4 on a terminal, else as fast as possible).")
    private Optional<Double> speed = Optional.empty();

    @Option(
            names = "--http-port",
            paramLabel = "P",
            description = "Port of health and metrics (default: 8080; 0: any free port).")
    private Optional<Integer> httpPort = Optional.empty();

    @Option(names = "--no-color", description = "Print no colours; the environment variable NO_COLOR does the same.")
    private boolean noColor;

    @Override
    public Integer call() throws InterruptedException {
        validate();
        try {
            return show();
        } catch (StartupException | PortTakenException | KafkaException e) {
            spec.commandLine().getErr().println("moot demo: " + e.getMessage());
            return ExitCode.SOFTWARE;
        }
    }

    private int show() throws InterruptedException {
        // UTF-8 whatever the locale says: readers write emoji, and terminals show them.
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), false, UTF_8);
        Screen screen = Screen.system(out);
        boolean stay = screen.interactive() && !once;
        Ink ink = new Ink(screen.interactive() && !noColor && Ansi.AUTO.enabled());
        int port = choosePort(stay);
        Optional<Double> pace = speed.or(() -> stay ? Optional.of(PACE_FOR_A_READER) : Optional.empty());
        DemoThread thread = DemoThread.load();
        return new Demo(thread, new Narrator(screen, ink, thread), pace, port).run(stay);
    }

    private void validate() {
        if (speed.isPresent() && !(speed.get() > 0 && speed.get() <= 100_000)) {
            throw new ParameterException(
                    spec.commandLine(), "--speed must be above 0 and at most 100000, got: " + speed.get());
        }
        if (httpPort.isPresent() && (httpPort.get() < 0 || httpPort.get() > 65_535)) {
            throw new ParameterException(
                    spec.commandLine(), "--http-port must be from 0 to 65535, got: " + httpPort.get());
        }
    }

    /** The port asked for; where nobody asked and nobody stays to look, any other will do. */
    private int choosePort(boolean stay) {
        int port = httpPort.orElse(DEFAULT_PORT);
        if (port == 0 || isFree(port)) {
            return port;
        }
        if (httpPort.isEmpty() && !stay) {
            return 0;
        }
        throw new PortTakenException(port);
    }

    private static final class PortTakenException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        PortTakenException(int port) {
            super("port " + port + " is taken; choose another with --http-port");
        }
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket(port)) {
            return socket.isBound();
        } catch (IOException e) {
            return false;
        }
    }
}
