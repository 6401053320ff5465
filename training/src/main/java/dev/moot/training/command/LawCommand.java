package dev.moot.training.command;

import dev.moot.classifier.law.Judge;
import dev.moot.classifier.law.KnowledgeBase;
import dev.moot.classifier.law.LawDecision;
import dev.moot.classifier.law.Softmax;
import dev.moot.classifier.model.ModelFile;
import dev.moot.training.law.LawComments;
import dev.moot.training.law.LawTraining;
import dev.moot.training.pair.PairExample;
import dev.moot.training.pair.PairFile;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Fits and measures the legal axis. */
@Command(
        name = "law",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Fits the decision of the legal axis behind a model, and measures it on the test split.",
            "With --pairs: trains the pair network as well, going on where an earlier run was stopped, and measures a",
            "decision behind it. That takes hours."
        })
final class LawCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--corpus", required = true, paramLabel = "DIR", description = "The law corpus, *.jsonl.")
    private Path corpus = Path.of("");

    @Option(
            names = "--model",
            paramLabel = "FILE",
            description = "The model with the fast tier; default: the one that comes with Moot.")
    private Optional<Path> model = Optional.empty();

    @Option(
            names = "--output",
            paramLabel = "FILE",
            description =
                    "Where the decision goes; default: the one that comes with Moot is measured, and none fitted.")
    private Optional<Path> output = Optional.empty();

    @Option(names = "--pairs", paramLabel = "FILE", description = "Sentence pairs that 'prepare --pairs' wrote.")
    private Optional<Path> pairs = Optional.empty();

    @Option(
            names = "--work",
            paramLabel = "DIR",
            defaultValue = "work/law",
            description = "Checkpoints of the pair network; default: ${DEFAULT-VALUE}.")
    private Path work = Path.of("");

    @Option(
            names = "--general-steps",
            paramLabel = "N",
            defaultValue = "3000",
            description = "Steps of 32 sentence pairs; default: ${DEFAULT-VALUE}.")
    private int generalSteps;

    @Option(
            names = "--law-steps",
            paramLabel = "N",
            defaultValue = "3000",
            description = "Steps of 32 pairs of comments and propositions; default: ${DEFAULT-VALUE}.")
    private int lawSteps;

    @Option(
            names = "--seed",
            defaultValue = "1",
            description = "Seed of every random choice; default: ${DEFAULT-VALUE}.")
    private long seed;

    @Override
    public Integer call() throws IOException {
        ModelFile file = model.isPresent() ? ModelFile.read(model.get()) : ModelFile.bundled();
        LawTraining training = new LawTraining(KnowledgeBase.bundled(), LawComments.read(corpus));
        PrintWriter out = spec.commandLine().getOut();
        out.println(training.recall(file));
        Softmax likeness =
                output.isPresent() ? training.likeness() : LawDecision.bundled().likeness();
        Judge judge = training.likeness(likeness);
        LawDecision decision = output.isPresent() ? training.decide(file, likeness, judge) : LawDecision.bundled();
        out.println(training.evaluate(file, judge, decision));
        if (output.isPresent()) {
            decision.write(output.get());
        }
        Map<String, Judge> judges = new LinkedHashMap<>();
        judges.put("none: the fast tier's head alone", training.none());
        judges.put("nearest paraphrase by static embeddings", training.paraphrases(file));
        judges.put("frozen encoder and a small network", training.frozenEncoder(file, seed));
        if (pairs.isPresent()) {
            judges.put("pair network", training.pairs(file, trained(training, pairs.get())));
        }
        judges.put("likeness to either side's wording", judge);
        out.println(training.compare(file, likeness, judges));
        return 0;
    }

    private Map<String, float[]> trained(LawTraining training, Path file) throws IOException {
        try (Stream<PairExample> examples = PairFile.read(file)) {
            return training.train(examples.toList(), new LawTraining.Settings(generalSteps, lawSteps, seed), work);
        }
    }
}
