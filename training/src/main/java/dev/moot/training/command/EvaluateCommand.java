package dev.moot.training.command;

import dev.moot.classifier.law.KnowledgeBase;
import dev.moot.classifier.law.LawDecision;
import dev.moot.classifier.model.ModelFile;
import dev.moot.training.dataset.Checksum;
import dev.moot.training.dataset.Example;
import dev.moot.training.dataset.ExampleFile;
import dev.moot.training.dataset.SetFolder;
import dev.moot.training.dataset.Split;
import dev.moot.training.evaluation.Bootstrap;
import dev.moot.training.evaluation.baseline.FastText;
import dev.moot.training.evaluation.comparison.Evaluation;
import dev.moot.training.evaluation.comparison.EvaluationFiles;
import dev.moot.training.evaluation.comparison.Evaluator;
import dev.moot.training.evaluation.comparison.Extras;
import dev.moot.training.evaluation.comparison.FunctionalCases;
import dev.moot.training.evaluation.comparison.IdentityBias;
import dev.moot.training.evaluation.comparison.Material;
import dev.moot.training.evaluation.comparison.Tiers;
import dev.moot.training.evaluation.report.EvaluationReport.DataSummary;
import dev.moot.training.evaluation.report.MarkdownReport;
import dev.moot.training.evaluation.report.MarkedSection;
import dev.moot.training.law.LawComments;
import dev.moot.training.law.LawTraining;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code moot-train evaluate}. */
@Command(
        name = "evaluate",
        description = {
            "Measures a model on the examples of one split, beside simple baselines and fastText.",
            "Prints the tables; writes report.json, report.md and a plot for each attribute."
        },
        mixinStandardHelpOptions = true)
final class EvaluateCommand implements Callable<Integer> {

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Option(
            names = "--examples",
            paramLabel = "FILE",
            description = "The examples, as 'prepare' writes them; required without --law.")
    private @Nullable Path examples;

    @Option(
            names = "--split",
            defaultValue = "test",
            description = "The split to measure on: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
    private Split split = Split.TEST;

    @Option(names = "--model", paramLabel = "FILE", description = "The model (default: the one that comes with Moot).")
    private @Nullable Path model;

    @Option(names = "--output", paramLabel = "DIR", description = "Where the report goes; required without --law.")
    private @Nullable Path output;

    @Option(
            names = "--corpus",
            paramLabel = "DIR",
            description = "The authored corpora: asks their functional cases of the split as well.")
    private @Nullable Path corpus;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description =
                    "The public sets, as 'fetch' lays them down: measures as well how words for groups of people move a"
                            + " score.")
    private @Nullable Path data;

    @Option(
            names = "--law",
            arity = "0..1",
            fallbackValue = "training/corpus/law",
            paramLabel = "DIR",
            description = {
                "Measure the legal axis alone, on the test split of the law corpus (default: ${FALLBACK-VALUE}), and",
                "print the tables: claims found, recall of the retriever, verdicts, surest errors."
            })
    private @Nullable Path law;

    @Option(
            names = "--document",
            paramLabel = "FILE",
            description = "A Markdown page whose marked section is replaced by the tables.")
    private @Nullable Path document;

    @Option(
            names = "--errors",
            paramLabel = "FILE",
            defaultValue = "work/errors.jsonl",
            description = "Where the worst errors go; they hold text of the data sets (default: ${DEFAULT-VALUE}).")
    private Path errors = Path.of("work", "errors.jsonl");

    @Option(names = "--without-fasttext", description = "Do not train fastText for comparison.")
    private boolean withoutFastText;

    @Option(
            names = "--time-limit",
            paramLabel = "SECONDS",
            defaultValue = "900",
            description = "How long one run of fastText may take (default: ${DEFAULT-VALUE}).")
    private int timeLimit;

    @Option(names = "--seed", defaultValue = "1", description = "Seed of the intervals (default: ${DEFAULT-VALUE}).")
    private long seed;

    @Override
    public Integer call() throws IOException {
        if (timeLimit < 1) {
            throw new CommandLine.ParameterException(
                    spec.commandLine(), "--time-limit must be at least 1, got " + timeLimit);
        }
        if (law != null) {
            return evaluateLaw(law);
        }
        if (examples == null || output == null) {
            throw new CommandLine.ParameterException(
                    spec.commandLine(), "Missing required options: '--examples=FILE' and '--output=DIR', or '--law'");
        }
        if (document != null) {
            MarkedSection.require(document);
        }
        Path file = Optional.ofNullable(examples).orElseThrow();
        Path directory = Optional.ofNullable(output).orElseThrow();
        List<Example> read = read(file);
        Material material = Material.of(read, split);
        if (material.tested().isEmpty()) {
            throw new IOException(
                    file + " has no examples of split " + split.name().toLowerCase(Locale.ROOT));
        }
        ModelFile measured = Optional.ofNullable(model).map(ModelFile::read).orElseGet(ModelFile::bundled);
        Evaluation evaluation = new Evaluator(new Bootstrap(500, seed), fastText(), this::tell)
                .evaluate(Tiers.of(measured), material, summary(file, material.tested()), extras());
        EvaluationFiles.write(evaluation, directory);
        EvaluationFiles.writeErrors(evaluation, errors);
        String summary = new MarkdownReport(evaluation.report()).summary();
        if (document != null) {
            MarkedSection.replace(document, summary);
        }
        PrintWriter out = spec.commandLine().getOut();
        out.print(summary);
        out.flush();
        tell("wrote " + directory + ", worst errors in " + errors);
        return CommandLine.ExitCode.OK;
    }

    private int evaluateLaw(Path corpus) throws IOException {
        LawTraining training = new LawTraining(KnowledgeBase.bundled(), LawComments.read(corpus));
        ModelFile file = Optional.ofNullable(model).map(ModelFile::read).orElseGet(ModelFile::bundled);
        LawDecision decision = LawDecision.bundled();
        PrintWriter out = spec.commandLine().getOut();
        out.println(training.recall(file));
        out.print(training.evaluate(file, training.likeness(decision.likeness()), decision));
        out.flush();
        return CommandLine.ExitCode.OK;
    }

    private Extras extras() throws IOException {
        return new Extras(
                corpus == null ? Optional.empty() : Optional.of(FunctionalCases.read(corpus, split)),
                data == null
                        ? Optional.empty()
                        : Optional.of(IdentityBias.read(new SetFolder(data.resolve("wiki_debias")))));
    }

    private static List<Example> read(Path file) throws IOException {
        try (Stream<Example> stream = ExampleFile.read(file)) {
            return stream.toList();
        }
    }

    private DataSummary summary(Path file, List<Example> tested) throws IOException {
        Map<String, Integer> sets =
                tested.stream().collect(Collectors.groupingBy(Example::set, Collectors.summingInt(example -> 1)));
        return new DataSummary(
                Optional.ofNullable(file.getFileName()).orElse(file).toString(),
                Checksum.of(file),
                split.name().toLowerCase(Locale.ROOT),
                tested.size(),
                sets);
    }

    private Optional<FastText> fastText() {
        if (withoutFastText) {
            return Optional.empty();
        }
        Optional<FastText> found =
                FastText.find(System.getenv().getOrDefault("PATH", ""), Duration.ofSeconds(timeLimit));
        if (found.isEmpty()) {
            tell("the program fasttext is not installed: no comparison with it");
        }
        return found;
    }

    private void tell(String line) {
        PrintWriter err = spec.commandLine().getErr();
        err.println(spec.qualifiedName() + ": " + line);
        err.flush();
    }
}
