package dev.moot.training.command;

import dev.moot.classifier.Comment;
import dev.moot.classifier.encoder.Precision;
import dev.moot.classifier.model.Model;
import dev.moot.classifier.model.ModelFile;
import dev.moot.classifier.model.TierPolicy;
import dev.moot.training.dataset.ExampleFile;
import dev.moot.training.dataset.SetFolder;
import dev.moot.training.dataset.Split;
import dev.moot.training.dataset.source.TalkPageScores;
import dev.moot.training.evaluation.Bootstrap;
import dev.moot.training.migration.ScoreLog;
import dev.moot.training.migration.ScoredComment;
import dev.moot.training.migration.TranslationMarkdown;
import dev.moot.training.migration.Translations;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code moot-train thresholds}: another scorer's thresholds on Moot's scale. */
@Command(
        name = "thresholds",
        sortOptions = false,
        description = {
            "Tells from which score on Moot flags as many comments as another scorer, such as the Perspective API, did.",
            "Takes the other scorer's answers from your own log; prints a table for each of its names."
        },
        mixinStandardHelpOptions = true)
final class ThresholdsCommand implements Callable<Integer> {

    private static final int REPLICATES = 500;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--log",
            paramLabel = "FILE",
            description = {
                "Comments with the scores they had, a JSON object a line: {\"text\":\"...\",\"scores\":{\"TOXICITY\":0.83}};",
                "also with 'attributeScores' as the Perspective API answered them. Compressed if the name ends in .gz."
            })
    private Optional<Path> log = Optional.empty();

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Instead of --log: the public sets; takes the talk-page posts with published scores.")
    private Optional<Path> data = Optional.empty();

    @Option(
            names = "--examples",
            paramLabel = "FILE",
            description = "With --data: the examples the model was trained on, which are left out.")
    private Optional<Path> examples = Optional.empty();

    @Option(
            names = "--at",
            paramLabel = "THRESHOLD",
            split = ",",
            defaultValue = "0.5,0.6,0.7,0.8,0.9",
            description = "Thresholds to translate (default: ${DEFAULT-VALUE}).")
    private List<Double> thresholds = List.of();

    @Option(names = "--model", paramLabel = "FILE", description = "The model (default: the one that comes with Moot).")
    private Optional<Path> model = Optional.empty();

    @Option(
            names = "--tier",
            defaultValue = "cascade",
            description = "Which comments the encoder reads: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
    private TierPolicy tier = TierPolicy.CASCADE;

    @Option(names = "--seed", defaultValue = "1", description = "Seed of the intervals (default: ${DEFAULT-VALUE}).")
    private long seed = 1;

    @Override
    public Integer call() throws IOException {
        thresholds.forEach(this::requireThreshold);
        if (log.isPresent() == (data.isPresent() || examples.isPresent()) || data.isPresent() != examples.isPresent()) {
            throw new ParameterException(
                    spec.commandLine(), "either '--log=FILE', or '--data=DIR' with '--examples=FILE' is required");
        }
        try (Stream<ScoredComment> comments = log.isPresent() ? ScoreLog.read(log.get()) : published()) {
            Model served = model.map(ModelFile::read)
                    .orElseGet(ModelFile::bundled)
                    .serving(tier, Precision.FLOAT32, Optional.empty());
            print(Translations.of(served, comments));
        }
        return CommandLine.ExitCode.OK;
    }

    private void requireThreshold(double threshold) {
        if (!(threshold > 0 && threshold <= 1)) {
            throw new ParameterException(spec.commandLine(), "--at must be in (0, 1], got " + threshold);
        }
    }

    private Stream<ScoredComment> published() throws IOException {
        Stream.Builder<ScoredComment> posts = Stream.builder();
        TalkPageScores.read(
                new SetFolder(data.orElseThrow().resolve("context_toxicity")),
                ExampleFile.bySplit(examples.orElseThrow()).get(Split.TRAIN),
                (text, score) -> posts.add(new ScoredComment(Comment.of(text), Map.of("TOXICITY", score))));
        return posts.build();
    }

    private void print(Translations translations) {
        PrintWriter out = spec.commandLine().getOut();
        out.print(TranslationMarkdown.tables(translations.known(), thresholds, new Bootstrap(REPLICATES, seed)));
        out.flush();
        if (!translations.unknown().isEmpty()) {
            PrintWriter err = spec.commandLine().getErr();
            err.println(spec.qualifiedName() + ": Moot has no attribute for " + new TreeSet<>(translations.unknown()));
            err.flush();
        }
    }
}
