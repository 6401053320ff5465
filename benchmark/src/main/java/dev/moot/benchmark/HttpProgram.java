package dev.moot.benchmark;

import dev.moot.benchmark.http.HttpPlan;
import dev.moot.benchmark.http.HttpResults;
import dev.moot.benchmark.http.HttpScenario;
import dev.moot.benchmark.library.LibraryState;
import dev.moot.benchmark.report.BundledModel;
import dev.moot.benchmark.report.Commit;
import dev.moot.benchmark.report.HttpSection;
import dev.moot.benchmark.report.Machine;
import dev.moot.benchmark.texts.CommentTexts;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Puts the HTTP API under load and writes the section of docs/PERFORMANCE.md that tells. */
@Command(
        name = "http",
        sortOptions = false,
        mixinStandardHelpOptions = true,
        description = {
            "Sends requests to 'moot serve' at 100, 500 and 1,000 a second, then at 300 %% of what it can do, then beside",
            "2,000 connections that say nothing and 200 that send a byte a second."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:done", "1:failed", "2:wrong usage"})
public final class HttpProgram implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--seconds",
            defaultValue = "30",
            paramLabel = "N",
            description = "How long each measurement takes; there are seven (default: ${DEFAULT-VALUE}).")
    private int seconds;

    @Option(
            names = "--warm-up-seconds",
            defaultValue = "30",
            paramLabel = "N",
            description = "How long the service is kept busy before (default: ${DEFAULT-VALUE}).")
    private int warmUpSeconds;

    @Option(
            names = "--page",
            paramLabel = "FILE",
            description = "The page whose section is written (default: docs/PERFORMANCE.md).")
    private Optional<Path> page = Optional.empty();

    /** Runs the program and ends the process. */
    public static void main(String[] arguments) {
        System.exit(commandLine().execute(arguments));
    }

    /** The command line, ready to execute; never ends the process. */
    static CommandLine commandLine() {
        return SectionProgram.commandLine(new HttpProgram());
    }

    @Override
    public Integer call() throws IOException {
        HttpPlan plan = HttpPlan.of(
                Duration.ofSeconds(SectionProgram.atLeastOne(spec, "--warm-up-seconds", warmUpSeconds)),
                Duration.ofSeconds(SectionProgram.atLeastOne(spec, "--seconds", seconds)));
        Path repository = Path.of(System.getProperty(LibraryState.REPOSITORY, "."));
        SectionProgram.Page target = SectionProgram.page(page, repository);
        Machine machine = Machine.current();
        String commit = Commit.of(repository);
        List<String> texts = CommentTexts.mixed(repository).take(LibraryState.TEXTS, LibraryState.SEED);
        HttpScenario scenario = new HttpScenario(plan, texts, line -> SectionProgram.print(spec.commandLine(), line));
        HttpResults results = scenario.run(repository.resolve("moot").toAbsolutePath());
        String section = HttpSection.of(results, machine, commit, BundledModel.describe());
        target.write(HttpSection.put(section, target.before()));
        SectionProgram.print(spec.commandLine(), "wrote " + target.file());
        return ExitCode.OK;
    }
}
