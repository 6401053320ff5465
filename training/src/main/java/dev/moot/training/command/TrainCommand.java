package dev.moot.training.command;

import dev.moot.classifier.Attribute;
import dev.moot.classifier.model.Manifest;
import dev.moot.classifier.model.ModelFile;
import dev.moot.classifier.model.Provenance;
import dev.moot.classifier.network.Outputs;
import dev.moot.training.calibration.ModelCalibration;
import dev.moot.training.dataset.Example;
import dev.moot.training.dataset.ExampleFile;
import dev.moot.training.dataset.Split;
import dev.moot.training.evaluation.comparison.CurveMeasurement;
import dev.moot.training.train.Commit;
import dev.moot.training.train.TrainedSets;
import dev.moot.training.train.Training;
import dev.moot.training.train.TrainingSettings;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code moot-train train}: examples in, a calibrated model file out. */
@Command(
        name = "train",
        description =
                "Trains the fast tier and calibrates it. Goes on where an earlier run in the same working folder was"
                        + " stopped; the same examples, settings and seed give the same model.",
        mixinStandardHelpOptions = true)
final class TrainCommand implements Callable<Integer> {

    /** An attribute that fewer examples speak for is not learnt. */
    private static final int FEWEST_POSITIVES = 50;

    @Spec
    private CommandSpec spec;

    @Option(names = "--examples", required = true, description = "Examples that 'prepare' wrote.")
    private Path examples;

    @Option(names = "--work", required = true, description = "Working folder for checkpoints.")
    private Path work;

    @Option(names = "--output", required = true, description = "Model file to write.")
    private Path output;

    @Option(names = "--name", defaultValue = "moot-en", description = "Name of the model (default: ${DEFAULT-VALUE}).")
    private String name;

    @Option(names = "--model-version", defaultValue = "0.1.0", description = "Its version (default: ${DEFAULT-VALUE}).")
    private String version;

    @Option(
            names = "--hash-bits",
            defaultValue = "17",
            description = "The bag's table has 2^BITS rows (default: ${DEFAULT-VALUE}).")
    private int hashBits;

    @Option(names = "--bag-epochs", defaultValue = "4", description = "Epochs of the bag (default: ${DEFAULT-VALUE}).")
    private int bagEpochs;

    @Option(
            names = "--static-epochs",
            defaultValue = "5",
            description = "Epochs of the static network (default: ${DEFAULT-VALUE}).")
    private int staticEpochs;

    @Option(
            names = "--seed",
            defaultValue = "42",
            description = "Seed of every random choice (default: ${DEFAULT-VALUE}).")
    private long seed;

    @Override
    public Integer call() throws IOException {
        Map<Split, List<Example>> parts = ExampleFile.bySplit(examples);
        List<Example> training = parts.get(Split.TRAIN);
        List<Example> validation = parts.get(Split.VALIDATION);
        Outputs outputs = new Outputs(learnable(training, validation));
        print(String.format(
                Locale.ROOT,
                "%,d training and %,d validation examples; %s",
                training.size(),
                validation.size(),
                outputs.attributes()));
        TrainingSettings settings = new TrainingSettings(hashBits, bagEpochs, staticEpochs, seed);
        Training.Result result = new Training(settings, outputs, work, this::print).run(training, validation);
        print(String.format(
                Locale.ROOT,
                "validation AUC: bag %.4f, static %.4f, both %.4f",
                result.bagAuc(),
                result.staticAuc(),
                result.pairAuc()));
        ModelFile.write(output, manifest(outputs, result), provenance(training, settings, result), result.fastTier());
        CurveMeasurement.write(output, Optional.empty(), validation, output);
        print("wrote " + output);
        return 0;
    }

    private Manifest manifest(Outputs outputs, Training.Result result) {
        ModelCalibration calibration = result.calibration();
        return new Manifest(
                Manifest.FORMAT,
                name,
                version,
                "en",
                hashBits,
                result.fastTier().bagTable().width(),
                result.fastTier().staticTable().width(),
                outputs.attributes(),
                calibration.calibrations(),
                calibration.thresholds(),
                calibration.law());
    }

    private Provenance provenance(List<Example> training, TrainingSettings settings, Training.Result result)
            throws IOException {
        return new Provenance(
                Commit.current(),
                "moot-train train",
                seed,
                System.getProperty("java.vendor") + " " + System.getProperty("java.version"),
                System.getProperty("os.name") + " " + System.getProperty("os.arch"),
                "sentence-transformers/all-MiniLM-L6-v2 (Apache-2.0)",
                TrainedSets.of(examples, training),
                settings.byName(),
                Map.of("bag", result.bagAuc(), "static", result.staticAuc(), "both", result.pairAuc()));
    }

    private void print(String line) {
        PrintWriter out = spec.commandLine().getOut();
        out.println(line);
        out.flush();
    }

    private static List<Attribute> learnable(List<Example> training, List<Example> validation) {
        return Arrays.stream(Attribute.values())
                .filter(attribute -> positives(training, attribute) >= FEWEST_POSITIVES)
                .filter(attribute -> positives(validation, attribute) > 0)
                .toList();
    }

    private static long positives(List<Example> examples, Attribute attribute) {
        return examples.stream()
                .filter(example -> example.labels().getOrDefault(attribute, 0.0) >= 0.5)
                .count();
    }
}
