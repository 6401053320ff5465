package dev.moot.service.command;

import dev.moot.classifier.ModelDescription;
import dev.moot.classifier.model.Model;
import dev.moot.classifier.model.ModelFile;
import dev.moot.classifier.model.TierPolicy;
import dev.moot.service.classify.Classification;
import dev.moot.service.classify.Classification.Outcome;
import dev.moot.service.intake.LineDecoder.Format;
import dev.moot.service.settings.SuggestionSettings;
import dev.moot.service.settings.UnreadableSettings;
import dev.moot.service.suggestion.SuggestionPolicy;
import io.micronaut.context.ApplicationContext;
import io.micronaut.context.env.Environment;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code moot classify}: lines in, label objects out. */
@Command(
        name = "classify",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = {
            "Labels comments, one for each line, and writes one JSON object for each line, in the same order.",
            "A line that is no valid comment gives an object with an error in its place."
        },
        footer = {
            "%nA line of JSON needs only a text:",
            "  {\"id\":\"c-1\",\"threadId\":\"t-1\",\"text\":\"A sheriff has to obey.\"}",
            "  {\"threadId\":\"t-1\",\"text\":\"No, he has not.\",\"parent\":{\"id\":\"c-1\"}}",
            "Labels say how civil a comment is, which claims about the law it makes, disputes or endorses, and, where",
            "the knowledge base of law has an entry on a claim, what is right and which authority says so.",
            "docs/labels.md explains them; docs/events.md describes input, output and error codes.",
            "%nThe thresholds of the advice are settings, see docs/labels.md: those of the environment",
            "(MOOT_SUGGESTION_HOLD_THREAT=0.8) win over those of --config.",
            "%nExit codes: 0 done; 1 failed, or a line has an error with --strict; 2 wrong usage."
        })
final class ClassifyCommand implements Callable<Integer> {

    private static final int MAX_THREADS = 64;
    private static final int MAX_BATCH = 4096;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--input", paramLabel = "FILE", description = "Where the lines are; default: standard input.")
    private Optional<Path> input = Optional.empty();

    @Option(names = "--output", paramLabel = "FILE", description = "Where the labels go; default: standard output.")
    private Optional<Path> output = Optional.empty();

    @Option(
            names = "--format",
            paramLabel = "json|text",
            defaultValue = "json",
            description = "How the lines are written: JSON objects, or the comments' text; default: ${DEFAULT-VALUE}.")
    private Format format = Format.JSON;

    @Option(names = "--strict", description = "Exit with 1 if any line has an error.")
    private boolean strict;

    @Option(
            names = "--threads",
            paramLabel = "N",
            defaultValue = "2",
            description = "Batches labelled side by side; default: ${DEFAULT-VALUE}.")
    private int threads;

    @Option(
            names = "--batch",
            paramLabel = "N",
            defaultValue = "256",
            description = "The most comments of a batch; default: ${DEFAULT-VALUE}.")
    private int batch;

    @Mixin
    private OwnLaw law = new OwnLaw();

    @Option(
            names = "--model",
            paramLabel = "FILE",
            description = "A model file; default: the one that comes with Moot.")
    private Optional<Path> model = Optional.empty();

    @Option(
            names = "--tier",
            paramLabel = "fast|cascade|deep",
            defaultValue = "cascade",
            description = "Which comments the encoder reads: none, those the fast tier is unsure of, all; default:"
                    + " ${DEFAULT-VALUE}.")
    private TierPolicy tier = TierPolicy.CASCADE;

    @Mixin
    private ConfigFile config = new ConfigFile();

    @Override
    public Integer call() throws IOException, InterruptedException {
        requireIn("--threads", threads, MAX_THREADS);
        requireIn("--batch", batch, MAX_BATCH);
        requireTwoFiles();
        config.use();
        if (input.isEmpty() && Terminal.STDIN.isPresent()) {
            spec.commandLine().getErr().println("Reading from the keyboard, one comment a line; Ctrl-D ends it.");
        }
        Outcome outcome;
        try (InputStream in = input.isPresent() ? open(input.get()) : System.in) {
            outcome = output.isPresent() ? classifyToFile(in, output.get()) : classifyToStandardOutput(in);
        }
        if (strict && outcome.errors() > 0) {
            throw new CommandFailure(outcome.errors() + " of " + outcome.lines() + " lines have errors");
        }
        return ExitCode.OK;
    }

    private Outcome classifyToFile(InputStream in, Path file) throws IOException, InterruptedException {
        Model loaded = loadModel();
        SuggestionPolicy policy = policy(loaded.description());
        try (OutputStream out = Files.newOutputStream(file)) {
            return classify(loaded, policy, in, out);
        }
    }

    private Outcome classifyToStandardOutput(InputStream in) throws IOException, InterruptedException {
        Model loaded = loadModel();
        SuggestionPolicy policy = policy(loaded.description());
        // Not System.out, which keeps it to itself when nobody reads any more.
        try {
            return classify(loaded, policy, in, new FileOutputStream(FileDescriptor.out));
        } catch (IOException e) {
            if (isClosedPipe(e)) {
                return new Outcome(0, 0);
            }
            throw e;
        }
    }

    private Outcome classify(Model loaded, SuggestionPolicy policy, InputStream in, OutputStream out)
            throws IOException, InterruptedException {
        try (ClassifyProgress progress = ClassifyProgress.of(input)) {
            return new Classification(loaded, policy, format, threads, batch, InstantSource.system(), progress)
                    .run(in, out);
        }
    }

    private Model loadModel() {
        ModelFile file = model.isPresent() ? ModelFile.read(model.get()) : ModelFile.bundled();
        return file.serving(tier, Optional.of(law.knowledge()));
    }

    /** The policy that the service would have with the same settings. */
    private SuggestionPolicy policy(ModelDescription described) {
        try (Environment settings = readSettings()) {
            return new SuggestionSettings(settings).policy(described);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage(), e);
        }
    }

    private static Environment readSettings() {
        try {
            return ApplicationContext.builder()
                    .deduceEnvironment(false)
                    .deduceCloudEnvironment(false)
                    .banner(false)
                    .build()
                    .getEnvironment()
                    .start();
        } catch (RuntimeException e) { // What a reader of YAML throws is not said.
            throw new CommandFailure("the settings cannot be read: "
                    + UnreadableSettings.explain(e).orElse(e.getMessage()));
        }
    }

    private void requireIn(String option, int value, int most) {
        if (value < 1 || value > most) {
            throw new ParameterException(spec.commandLine(), option + " must be in 1 to " + most + ", got: " + value);
        }
    }

    private void requireTwoFiles() throws IOException {
        if (input.isPresent()
                && output.isPresent()
                && Files.exists(input.get())
                && Files.exists(output.get())
                && Files.isSameFile(input.get(), output.get())) {
            throw new ParameterException(spec.commandLine(), "--input and --output must be two files");
        }
    }

    private static InputStream open(Path file) throws IOException {
        if (Files.isDirectory(file)) {
            throw new CommandFailure("not a file but a directory: " + file);
        }
        return Files.newInputStream(file);
    }

    /** Whether the reader of our output has had enough, as {@code head} has after ten lines. */
    private static boolean isClosedPipe(IOException e) {
        return e.getMessage() != null && e.getMessage().toLowerCase(Locale.ROOT).contains("pipe");
    }
}
