package dev.moot.benchmark;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import dev.moot.benchmark.library.LibraryState;
import dev.moot.benchmark.report.BundledModel;
import dev.moot.benchmark.report.Commit;
import dev.moot.benchmark.report.Machine;
import dev.moot.benchmark.report.SoakSection;
import dev.moot.benchmark.soak.Soak;
import dev.moot.benchmark.soak.SoakPlan;
import dev.moot.benchmark.soak.SoakResults;
import dev.moot.benchmark.texts.CommentTexts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.apache.commons.io.FileUtils;
import org.apache.commons.io.file.PathUtils;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Puts the service under load, counts, and writes the section of docs/PERFORMANCE.md that tells. */
@Command(
        name = "soak",
        sortOptions = false,
        mixinStandardHelpOptions = true,
        description = {
            "Feeds a broker and two instances of 'moot serve' with 70 %% of what they can do while one instance and the",
            "broker are killed again and again, then with 300 %%; counts every label, and watches the memory."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:done, and every comment labelled once", "1:failed", "2:wrong usage"})
public final class SoakProgram implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--minutes",
            defaultValue = "30",
            paramLabel = "N",
            description = "How long it is fed with 70 %% (default: ${DEFAULT-VALUE}).")
    private int minutes;

    @Option(
            names = "--overload-minutes",
            defaultValue = "3",
            paramLabel = "N",
            description = "How long it is fed with 300 %% (default: ${DEFAULT-VALUE}).")
    private int overloadMinutes;

    @Option(
            names = "--kill-seconds",
            defaultValue = "120",
            paramLabel = "N",
            description = "How often an instance is killed (default: ${DEFAULT-VALUE}).")
    private int killSeconds;

    @Option(
            names = "--broker-seconds",
            defaultValue = "600",
            paramLabel = "N",
            description = "How often the broker is killed (default: ${DEFAULT-VALUE}).")
    private int brokerSeconds;

    @Option(
            names = "--maximum-seconds",
            defaultValue = "60",
            paramLabel = "N",
            description = "How long the maximum is measured, and before that warmed up (default: ${DEFAULT-VALUE}).")
    private int maximumSeconds;

    @Option(
            names = "--page",
            paramLabel = "FILE",
            description = "The page whose section is written (default: docs/PERFORMANCE.md).")
    private Optional<Path> page = Optional.empty();

    @Option(
            names = "--directory",
            paramLabel = "DIR",
            description =
                    "An empty folder for the broker's data and the logs, which stay; else a temporary one that goes.")
    private Optional<Path> directory = Optional.empty();

    /** Runs the program and ends the process. */
    public static void main(String[] arguments) {
        // The broker is killed on purpose: that our clients miss it is no news.
        if (LoggerFactory.getLogger("org.apache.kafka.clients") instanceof Logger logger) {
            logger.setLevel(Level.ERROR);
        }
        System.exit(commandLine().execute(arguments));
    }

    /** The command line, ready to execute; never ends the process. */
    static CommandLine commandLine() {
        return SectionProgram.commandLine(new SoakProgram());
    }

    @Override
    public Integer call() throws IOException {
        SoakPlan plan = plan();
        if (!Soak.isPossible()) {
            throw new IllegalStateException("memory is read from /proc, which this system does not have");
        }
        Path repository = Path.of(System.getProperty(LibraryState.REPOSITORY, "."));
        SectionProgram.Page target = SectionProgram.page(page, repository);
        if (directory.isPresent()) {
            return run(plan, repository, emptyFolder(directory.get()), target);
        }
        Path temporary = Files.createTempDirectory("moot-soak-");
        try {
            return run(plan, repository, temporary, target);
        } finally {
            FileUtils.deleteQuietly(temporary.toFile());
        }
    }

    private int run(SoakPlan plan, Path repository, Path folder, SectionProgram.Page target) throws IOException {
        Machine machine = Machine.current();
        String commit = Commit.of(repository);
        List<String> texts = CommentTexts.mixed(repository).take(LibraryState.TEXTS, LibraryState.SEED);
        Soak soak = new Soak(plan, texts, line -> SectionProgram.print(spec.commandLine(), line));
        SoakResults results = soak.run(repository.resolve("moot").toAbsolutePath(), folder);
        String section = SoakSection.of(results, machine, commit, BundledModel.describe());
        target.write(SoakSection.put(section, target.before()));
        SectionProgram.print(spec.commandLine(), "wrote " + target.file());
        if (!results.counts().exact()) {
            throw new IllegalStateException("not every comment was labelled once: " + results.counts());
        }
        return ExitCode.OK;
    }

    private SoakPlan plan() {
        return new SoakPlan(
                Duration.ofSeconds(atLeastOne("--maximum-seconds", maximumSeconds)),
                Duration.ofMinutes(atLeastOne("--minutes", minutes)),
                Duration.ofSeconds(atLeastOne("--kill-seconds", killSeconds)),
                Duration.ofSeconds(atLeastOne("--broker-seconds", brokerSeconds)),
                Duration.ofMinutes(atLeastOne("--overload-minutes", overloadMinutes)));
    }

    private int atLeastOne(String option, int value) {
        return SectionProgram.atLeastOne(spec, option, value);
    }

    private Path emptyFolder(Path folder) throws IOException {
        Path real = Files.createDirectories(folder).toRealPath();
        if (!PathUtils.isEmptyDirectory(real) || real.toString().contains(" ")) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--directory is '" + real + "'; it must be an empty folder with no blank in its name");
        }
        return real;
    }
}
