package dev.moot.training.command;

import dev.moot.classifier.model.ModelFile;
import dev.moot.training.calibration.FastLogits;
import dev.moot.training.calibration.ModelCalibration;
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
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code moot-train calibrate}: the same networks, with scores that fit other comments. */
@Command(
        name = "calibrate",
        description = {
            "Fits calibration and thresholds of a model anew, such as on a publisher's own labelled comments.",
            "The networks stay as they are. 'train' does this by itself, on the validation split."
        },
        mixinStandardHelpOptions = true)
final class CalibrateCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Option(names = "--model", paramLabel = "FILE", description = "The model (default: the one that comes with Moot).")
    private @Nullable Path model;

    @Option(
            names = "--examples",
            paramLabel = "FILE",
            required = true,
            description = "Labelled comments that the model was not trained on, as 'prepare' writes them.")
    private @Nullable Path examples;

    @Option(
            names = "--split",
            defaultValue = "validation",
            description = "The split to fit on: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
    private Split split = Split.VALIDATION;

    @Option(names = "--output", paramLabel = "FILE", required = true, description = "Model file to write.")
    private @Nullable Path output;

    @Override
    public Integer call() throws IOException {
        Path file = Optional.ofNullable(examples).orElseThrow();
        Path written = Optional.ofNullable(output).orElseThrow();
        List<Example> held = ExampleFile.bySplit(file).get(split);
        if (held.isEmpty()) {
            throw new ParameterException(
                    spec.commandLine(),
                    file + " has no examples of split " + split.name().toLowerCase(Locale.ROOT));
        }
        ModelFile read = Optional.ofNullable(model).map(ModelFile::read).orElseGet(ModelFile::bundled);
        ModelCalibration calibration =
                ModelCalibration.fit(read.manifest().outputs(), held, FastLogits.of(read.fastTier(), held));
        ModelFile.write(
                written,
                read.manifest().calibrated(calibration.calibrations(), calibration.thresholds(), calibration.law()),
                read.provenance(),
                read.fastTier(),
                read.tuned());
        CurveMeasurement.write(written, Optional.empty(), held, written);
        PrintWriter out = spec.commandLine().getOut();
        calibration
                .thresholds()
                .forEach((attribute, threshold) ->
                        out.printf(Locale.ROOT, "%-16s flagged from %.4f%n", attribute, threshold));
        out.println("wrote " + written);
        out.flush();
        return 0;
    }
}
