package dev.moot.service.command;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.moot.service.demo.Demo;
import dev.moot.service.demo.DemoSettings;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jline.terminal.TerminalBuilder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code moot demo}: everything in one process, on the screen. */
@Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = {
            "Shows Moot at work: starts a Kafka broker and the service inside this process, streams an authored"
                    + " thread of comments through them and prints each comment with its labels.",
            "Below a claim about the law stands what the knowledge base says: the correction, and an authority.",
            "Ends by itself with --once or when standard input is no terminal; else stays until Ctrl-C."
        })
final class DemoCommand implements Callable<Integer> {

    private static final double PACE_FOR_A_READER = 4;
    private static final int USUAL_WIDTH = 100;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--once", description = "Post the thread once, as fast as possible, and end.")
    private boolean once;

    @Option(
            names = "--speed",
            paramLabel = "N",
            description = "Comments to post per second; default: 4 if it stays, else as fast as possible.")
    private Optional<Double> speed = Optional.empty();

    @Option(
            names = "--http-port",
            paramLabel = "PORT",
            description = "Where the HTTP interface is; 0 for any free port; default: 8080.")
    private Optional<Integer> httpPort = Optional.empty();

    @Option(
            names = "--management-port",
            paramLabel = "PORT",
            description = "Where health and metrics are served; 0 for any free port; default: 8081.")
    private Optional<Integer> managementPort = Optional.empty();

    @Option(names = "--no-color", description = "Print no colours; the variable NO_COLOR does the same.")
    private boolean noColor;

    @Override
    public Integer call() throws InterruptedException, IOException {
        boolean stay = !once && Terminal.STDIN.isPresent();
        Optional<Double> pace = speed.or(() -> stay ? Optional.of(PACE_FOR_A_READER) : Optional.empty());
        DemoSettings settings;
        try {
            settings = new DemoSettings(stay, takesColour(), width(), pace, httpPort, managementPort);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage());
        }
        // UTF-8 whatever the locale says: readers write emoji, and terminals show them.
        return new Demo(settings, new PrintStream(new FileOutputStream(FileDescriptor.out), false, UTF_8)).run();
    }

    /** See no-color.org. */
    private boolean takesColour() {
        return Terminal.STDOUT.isPresent()
                && !noColor
                && System.getenv().getOrDefault("NO_COLOR", "").isEmpty()
                && !"dumb".equals(System.getenv("TERM"));
    }

    private static int width() throws IOException {
        if (!Terminal.STDOUT.isPresent()) {
            return USUAL_WIDTH;
        }
        try (org.jline.terminal.Terminal terminal = TerminalBuilder.builder()
                .system(true)
                .dumb(true)
                .nativeSignals(false)
                .build()) {
            int width = terminal.getWidth() == 0 ? USUAL_WIDTH : terminal.getWidth();
            return Math.max(DemoSettings.NARROWEST, Math.min(DemoSettings.WIDEST, width));
        }
    }
}
