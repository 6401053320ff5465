package dev.moot.training.command;

import dev.moot.classifier.model.ModelFile;
import dev.moot.classifier.model.TierPolicy;
import dev.moot.training.dataset.Example;
import dev.moot.training.dataset.ExampleFile;
import dev.moot.training.dataset.Split;
import dev.moot.training.deep.Distillation;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code moot-train distil}: a deep tier's scores become labels for the training of a fast tier. */
@Command(
        name = "distil",
        description = {
            "Gives every training example a weak label for each attribute nobody judged: what a model's encoder says of it.",
            "A fast tier trained on them learns from it. Validation and test examples stay as they are."
        },
        mixinStandardHelpOptions = true)
final class DistilCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--examples", required = true, paramLabel = "FILE", description = "Examples that 'prepare' wrote.")
    private Path examples = Path.of("");

    @Option(
            names = "--model",
            paramLabel = "FILE",
            description = "The model with an encoder; default: the one that comes with Moot.")
    private Optional<Path> model = Optional.empty();

    @Option(names = "--output", required = true, paramLabel = "FILE", description = "Examples to write.")
    private Path output = Path.of("");

    @Option(
            names = "--weight",
            defaultValue = "0.5",
            description = "How far these labels are to be trusted, above 0 and below 1 (default: ${DEFAULT-VALUE}).")
    private double weight = 0.5;

    @Override
    public Integer call() throws IOException {
        ModelFile teacher = model.map(ModelFile::read).orElseGet(ModelFile::bundled);
        if (teacher.manifest().deep().isEmpty()) {
            throw new IllegalArgumentException("the model has no encoder to learn from");
        }
        Map<Split, List<Example>> parts = ExampleFile.bySplit(examples);
        List<Example> taught =
                new ArrayList<>(new Distillation(teacher.serving(TierPolicy.DEEP, Optional.empty()), weight)
                        .teach(parts.get(Split.TRAIN)));
        taught.addAll(parts.get(Split.VALIDATION));
        taught.addAll(parts.get(Split.TEST));
        ExampleFile.write(output, taught);
        PrintWriter out = spec.commandLine().getOut();
        out.println("wrote " + output);
        out.flush();
        return 0;
    }
}
