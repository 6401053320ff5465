package dev.moot.training.command;

import dev.moot.training.dataset.Example;
import dev.moot.training.dataset.ExampleFile;
import dev.moot.training.dataset.Split;
import dev.moot.training.evaluation.comparison.CurveMeasurement;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code moot-train curves}: what each threshold of a model does, noted in its file. */
@Command(
        name = "curves",
        sortOptions = false,
        description = {
            "Measures what each threshold of a model does, and writes the same model with the result.",
            "'train', 'deep' and 'calibrate' do this by themselves, on the examples they calibrate with."
        },
        mixinStandardHelpOptions = true)
final class CurvesCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--examples", required = true, paramLabel = "FILE", description = "Examples that 'prepare' wrote.")
    private Path examples = Path.of("");

    @Option(
            names = "--split",
            defaultValue = "validation",
            description = "The split to measure on: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
    private Split split = Split.VALIDATION;

    @Option(names = "--model", required = true, paramLabel = "FILE", description = "The model.")
    private Path model = Path.of("");

    @Option(
            names = "--model-version",
            paramLabel = "VERSION",
            description = "The version of the model that is written; default: that of the model.")
    private Optional<String> version = Optional.empty();

    @Option(
            names = "--output",
            required = true,
            paramLabel = "FILE",
            description = "Model file to write; may be the model itself.")
    private Path output = Path.of("");

    @Override
    public Integer call() throws IOException {
        List<Example> measured = ExampleFile.bySplit(examples).get(split);
        if (measured.isEmpty()) {
            throw new ParameterException(
                    spec.commandLine(),
                    examples + " has no examples of split " + split.name().toLowerCase(Locale.ROOT));
        }
        CurveMeasurement.write(model, version, measured, output);
        PrintWriter out = spec.commandLine().getOut();
        out.println("wrote " + output);
        out.flush();
        return CommandLine.ExitCode.OK;
    }
}
