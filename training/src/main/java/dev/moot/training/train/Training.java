package dev.moot.training.train;

import dev.moot.classifier.encoder.MiniLm;
import dev.moot.classifier.feature.NgramHasher;
import dev.moot.classifier.network.FastTier;
import dev.moot.classifier.network.Outputs;
import dev.moot.classifier.network.QuantizedTable;
import dev.moot.classifier.text.WordPiece;
import dev.moot.training.calibration.ModelCalibration;
import dev.moot.training.dataset.Example;
import dev.moot.training.progress.Progress;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;

/**
 * A training run of the fast tier: static vectors, then both networks side by side, each keeping the epoch that was best on
 * the validation examples, then calibration of the pair.
 *
 * <p>Everything it has reached stands in its working folder; the same settings and examples go on from there.
 */
public final class Training {

    private static final int BAG_WIDTH = 32;

    private final TrainingSettings settings;
    private final Outputs outputs;
    private final Path directory;
    private final Consumer<String> log;

    /**
     * Creates a run.
     *
     * @param directory its working folder
     * @param log receives a line for each epoch
     */
    public Training(TrainingSettings settings, Outputs outputs, Path directory, Consumer<String> log) {
        this.settings = settings;
        this.outputs = outputs;
        this.directory = directory;
        this.log = log;
    }

    /**
     * What came out.
     *
     * @param bagAuc mean AUC of the bag on the validation examples
     * @param staticAuc mean AUC of the static network
     * @param pairAuc mean AUC of both
     */
    public record Result(
            FastTier fastTier, ModelCalibration calibration, double bagAuc, double staticAuc, double pairAuc) {}

    /**
     * Runs, or goes on.
     *
     * @param training the examples the networks learn from
     * @param validation the examples that choose the epochs and calibrate
     */
    public Result run(List<Example> training, List<Example> validation) throws IOException {
        NgramHasher hasher = new NgramHasher(settings.hashBits());
        WordPiece wordPiece = new WordPiece(MiniLm.vocabulary());
        TrainingTexts texts = TrainingTexts.of(training, outputs, hasher, wordPiece);
        TrainingTexts held = TrainingTexts.of(validation, outputs, hasher, wordPiece);
        QuantizedTable table = staticTable(wordPiece, texts);
        Best best = new Best(NetworkPlan.bag(settings.bagEpochs()), BAG_WIDTH, randomTable(hasher.rows()), texts, held);
        Best other = new Best(NetworkPlan.statics(settings.staticEpochs()), table.width(), table.values(), texts, held);
        Branch bag;
        Branch statics;
        try {
            CompletableFuture<Branch> first = CompletableFuture.supplyAsync(() -> best.train(texts.size()));
            statics = other.train(texts.size());
            bag = first.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw e;
        }
        FastTier fastTier = new FastTier(hasher, bag.table(), bag.head(), wordPiece, statics.table(), statics.head());
        float[][] logits = bag.logits(held);
        float[][] others = statics.logits(held);
        for (int i = 0; i < logits.length; i++) {
            for (int j = 0; j < logits[i].length; j++) {
                logits[i][j] = (logits[i][j] + others[i][j]) / 2;
            }
        }
        return new Result(
                fastTier,
                ModelCalibration.fit(outputs, validation, logits),
                best.auc,
                other.auc,
                ValidationAuc.mean(logits, held.targets()));
    }

    private QuantizedTable staticTable(WordPiece wordPiece, TrainingTexts texts) throws IOException {
        Path file = directory.resolve("static-table.bin");
        int pieces = wordPiece.vocabulary().size();
        if (!Files.exists(file)) {
            long[] counts = new long[pieces];
            for (int i = 0; i < texts.size(); i++) {
                for (int piece : texts.pieces(i)) {
                    counts[piece]++;
                }
            }
            QuantizedTable table;
            try (Progress steps = Progress.start("static vectors", "pieces", pieces)) {
                table = StaticEmbeddings.distil(MiniLm.load(MiniLm.LAYERS), wordPiece, counts, steps::advance);
            }
            Path unfinished = Files.createTempFile(Files.createDirectories(directory), "static-table", ".tmp");
            try (DataOutputStream out =
                    new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(unfinished)))) {
                table.write(out);
            }
            Files.move(unfinished, file);
        }
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            return QuantizedTable.read(in, pieces, StaticEmbeddings.WIDTH);
        }
    }

    private float[] randomTable(int rows) {
        Random random = new Random(settings.seed());
        float[] values = new float[rows * BAG_WIDTH];
        for (int i = 0; i < values.length; i++) {
            values[i] = (random.nextFloat() - 0.5f) / BAG_WIDTH;
        }
        return values;
    }

    /** One network on its way to its best epoch. */
    private final class Best {
        private final NetworkPlan plan;
        private final NetworkTrainer trainer;
        private final TrainingTexts held;
        private double auc;

        Best(NetworkPlan plan, int width, float[] initial, TrainingTexts texts, TrainingTexts held) {
            this.plan = plan;
            this.trainer = new NetworkTrainer(texts, plan, width, initial, outputs.size(), settings.seed());
            this.held = held;
        }

        Branch train(int examples) {
            try {
                Checkpoints checkpoints = new Checkpoints(directory.resolve(plan.name()));
                int done = checkpoints.last().orElse(-1) + 1;
                int best = -1;
                for (int epoch = 0; epoch < plan.epochs(); epoch++) {
                    if (epoch < done) {
                        trainer.restore(checkpoints, epoch);
                    } else {
                        try (Progress steps =
                                Progress.start(plan.name() + " epoch " + (epoch + 1), "examples", examples)) {
                            trainer.epoch(epoch, steps::advance);
                        }
                        trainer.save(checkpoints, epoch);
                    }
                    float[][] logits = trainer.branch().logits(held);
                    double reached = ValidationAuc.mean(logits, held.targets());
                    log.accept(String.format(
                            Locale.ROOT,
                            "%-6s epoch %2d  validation AUC %.4f  loss %.4f",
                            plan.name(),
                            epoch + 1,
                            reached,
                            ValidationAuc.loss(logits, held.targets())));
                    if (reached > auc) {
                        auc = reached;
                        best = epoch;
                    }
                }
                trainer.restore(checkpoints, best);
                return trainer.branch();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
