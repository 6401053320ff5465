package dev.moot.training.command;

import dev.moot.classifier.encoder.MiniLm;
import dev.moot.classifier.encoder.Precision;
import dev.moot.classifier.encoder.TunedWeights;
import dev.moot.classifier.model.ModelFile;
import dev.moot.classifier.model.Provenance;
import dev.moot.classifier.network.Outputs;
import dev.moot.classifier.text.WordPiece;
import dev.moot.training.calibration.FastLogits;
import dev.moot.training.dataset.Example;
import dev.moot.training.dataset.ExampleFile;
import dev.moot.training.dataset.Split;
import dev.moot.training.deep.CascadeCurve;
import dev.moot.training.deep.DeepFit;
import dev.moot.training.deep.DeepPlan;
import dev.moot.training.deep.DeepTraining;
import dev.moot.training.deep.HeldOut;
import dev.moot.training.deep.Tuning;
import dev.moot.training.evaluation.comparison.CurveMeasurement;
import dev.moot.training.train.Targets;
import dev.moot.training.train.TrainedSets;
import dev.moot.training.train.ValidationAuc;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code moot-train deep}: a model with a fast tier in, the same with a fine-tuned encoder out. */
@Command(
        name = "deep",
        sortOptions = false,
        description = {
            "Fine-tunes the encoder on the examples, calibrates it to the fast tier's scale and chooses when it is asked.",
            "Goes on where an earlier run in the same working folder was stopped. An epoch takes an hour and more."
        },
        mixinStandardHelpOptions = true)
final class DeepCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--examples", required = true, paramLabel = "FILE", description = "Examples that 'prepare' wrote.")
    private Path examples = Path.of("");

    @Option(
            names = "--model",
            paramLabel = "FILE",
            description = "The model with the fast tier; default: the one that comes with Moot.")
    private Optional<Path> model = Optional.empty();

    @Option(
            names = "--work",
            required = true,
            paramLabel = "DIR",
            description = "Working folder: checkpoint, curve and cascade as .tsv and .svg.")
    private Path work = Path.of("");

    @Option(names = "--output", required = true, paramLabel = "FILE", description = "Model file to write.")
    private Path output = Path.of("");

    @Option(
            names = "--model-version",
            required = true,
            paramLabel = "VERSION",
            description = "The version of the new model.")
    private String version = "";

    @Option(
            names = "--tuning",
            defaultValue = "TOP",
            description =
                    "What learns: ${COMPLETION-CANDIDATES}: the upper half of the layers, all layers, low-rank adapters,"
                            + " or every other layer with the rest left out (default: ${DEFAULT-VALUE}).")
    private Tuning tuning = Tuning.TOP;

    @Option(
            names = "--epochs",
            defaultValue = "1.2",
            description = "How often the examples are seen (default: ${DEFAULT-VALUE}).")
    private double epochs = 1.2;

    @Option(
            names = "--batch",
            defaultValue = "64",
            description = "Examples in a step, an even number (default: ${DEFAULT-VALUE}).")
    private int batch = 64;

    @Option(
            names = "--budget",
            defaultValue = "0.15",
            description = "The share of comments the encoder may be asked about, 0 to 1 (default: ${DEFAULT-VALUE}).")
    private double budget = 0.15;

    @Option(
            names = "--seed",
            defaultValue = "1",
            description = "Seed of every random choice (default: ${DEFAULT-VALUE}).")
    private long seed = 1;

    @Override
    public Integer call() throws IOException {
        Map<Split, List<Example>> parts = ExampleFile.bySplit(examples);
        List<Example> training = parts.get(Split.TRAIN);
        List<Example> validation = parts.get(Split.VALIDATION);
        ModelFile fast = model.map(ModelFile::read).orElseGet(ModelFile::bundled);
        Outputs outputs = fast.manifest().outputs();
        TunedWeights tuned = new DeepTraining(new DeepPlan(tuning, batch, epochs, seed), outputs, work, this::print)
                .run(training, validation);
        WordPiece wordPiece = new WordPiece(MiniLm.vocabulary());
        float[][] own =
                HeldOut.of(validation, outputs, wordPiece).logits(tuned.merge(MiniLm.weights(), Precision.FLOAT32));
        float[][] before = FastLogits.of(fast.fastTier(), validation);
        DeepFit.Result fit = new DeepFit(outputs, validation, wordPiece).fit(fast.manifest(), before, own, budget);
        CascadeCurve.write(work.resolve("cascade.tsv"), fit.path());
        CascadeCurve.plot(work.resolve("cascade.svg"), fit.path());
        print("encoder's share of each logit: " + fit.head().shares());
        List<Targets> targets = Targets.of(validation, outputs);
        double alone = ValidationAuc.mean(own, targets);
        print(String.format(
                Locale.ROOT,
                "validation AUC, all %d outputs: fast tier %.4f, encoder alone %.4f",
                outputs.size(),
                ValidationAuc.mean(before, targets),
                alone));
        CascadeCurve.at(fit.path(), 0.05, 0.1, 0.15, 0.2, 0.3, 0.5, 1).forEach(this::print);
        ModelFile.write(
                output,
                fast.manifest().withDeep(version, fit.head(), fit.thresholds(), fit.reference()),
                provenance(fast.provenance(), training, alone),
                fast.fastTier(),
                Optional.of(tuned));
        CurveMeasurement.write(output, Optional.empty(), validation, output);
        print("wrote " + output);
        return 0;
    }

    /** The fast tier's, with what the encoder was trained on and how. */
    private Provenance provenance(Provenance from, List<Example> training, double alone) throws IOException {
        Map<String, String> settings = new HashMap<>(from.settings());
        settings.put("deepTuning", tuning.name());
        settings.put("deepEpochs", String.valueOf(epochs));
        settings.put("deepBatch", String.valueOf(batch));
        settings.put("deepSeed", String.valueOf(seed));
        settings.put("deepBudget", String.valueOf(budget));
        Map<String, Double> metrics = new HashMap<>(from.validation());
        metrics.put("encoder", alone);
        return from.with(TrainedSets.of(examples, training), settings, metrics);
    }

    private void print(String line) {
        PrintWriter out = spec.commandLine().getOut();
        out.println(line);
        out.flush();
    }
}
