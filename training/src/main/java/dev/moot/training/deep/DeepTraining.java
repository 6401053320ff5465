package dev.moot.training.deep;

import dev.moot.classifier.encoder.MiniLm;
import dev.moot.classifier.encoder.TunedWeights;
import dev.moot.classifier.network.Outputs;
import dev.moot.classifier.text.WordPiece;
import dev.moot.training.dataset.Example;
import dev.moot.training.encoder.AdamUpdates;
import dev.moot.training.encoder.Checkpoint;
import dev.moot.training.encoder.Gradients;
import dev.moot.training.encoder.LengthBatches;
import dev.moot.training.encoder.Replicas;
import dev.moot.training.progress.Progress;
import dev.moot.training.train.Targets;
import dev.moot.training.train.ValidationAuc;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.nd4j.linalg.factory.Nd4j;

/**
 * A training run of the deep tier.
 *
 * <p>It writes a checkpoint every few minutes: a run that is cut off goes on from there and ends where the whole run would.
 */
public final class DeepTraining {

    private static final Duration BETWEEN_CHECKPOINTS = Duration.ofMinutes(5);
    private static final int STEPS_BETWEEN_CHECKS = 250;
    /** SameDiff leaves half a gigabyte a step outside the heap to be freed when the heap is collected. */
    private static final int STEPS_BETWEEN_COLLECTIONS = 4;

    private static final int WATCHED = 2000;

    private final DeepPlan plan;
    private final Outputs outputs;
    private final Path directory;
    private final Consumer<String> log;
    private final Map<String, float[]> open = MiniLm.weights();
    private final WordPiece wordPiece;

    /**
     * Prepares a run.
     *
     * @param directory where its checkpoint and its curve are written
     * @param log receives a line for each check on held-out examples
     */
    public DeepTraining(DeepPlan plan, Outputs outputs, Path directory, Consumer<String> log) throws IOException {
        this.plan = plan;
        this.outputs = outputs;
        this.directory = directory;
        this.log = log;
        this.wordPiece = new WordPiece(MiniLm.vocabulary());
    }

    /**
     * Runs, or goes on.
     *
     * @param training the examples it learns from
     * @param validation the examples some of which are watched
     */
    public TunedWeights run(List<Example> training, List<Example> validation) throws IOException {
        Files.createDirectories(directory);
        Path checkpoint = directory.resolve("checkpoint.bin");
        Map<String, float[]> start = plan.tuning().initial(open, outputs.size(), plan.seed());
        Map<String, float[]> state = new HashMap<>(start);
        int done = 0;
        if (Files.exists(checkpoint)) {
            Checkpoint.Saved saved = Checkpoint.read(checkpoint);
            state.putAll(saved.arrays());
            done = saved.step();
        }
        List<Targets> targets = Targets.of(training, outputs);
        float[] emphasis = Emphasis.of(targets, outputs.size());
        List<DeepText> texts = DeepText.of(training, targets, wordPiece);
        HeldOut held = HeldOut.of(some(validation), outputs, wordPiece);
        MiniLm lower = plan.tuning().lower(open);
        int steps = (int) (plan.epochs() * Emphasis.epoch(training, texts, 0).size() / plan.batch());
        LossCurve curve = new LossCurve(directory.resolve("curve.tsv"), done);
        try (Replicas<DeepNetwork, DeepText> replicas = new Replicas<>(
                        plan.batch(),
                        part -> new DeepNetwork(part, plan.tuning().tuned(), state),
                        DeepNetwork::encoder);
                Progress progress = Progress.start("encoder", "steps", steps)) {
            DeepNetwork network = replicas.first();
            AdamUpdates updates = new AdamUpdates(network.encoder(), state);
            state.clear();
            progress.advance(done);
            long saved = System.nanoTime();
            double sum = 0;
            int summed = 0;
            for (int epoch = 0, before = 0; done < steps; epoch++) {
                List<List<DeepText>> batches = LengthBatches.of(
                        Emphasis.epoch(training, texts, epoch), DeepText::length, plan.batch(), plan.seed() + epoch);
                for (int i = Math.max(0, done - before); i < batches.size() && done < steps; i++) {
                    try (Gradients gradients = replicas.gradients(
                            batches.get(i), (own, part) -> own.gradients(DeepBatch.of(lower, part, emphasis)))) {
                        updates.apply(gradients.byName(), done, plan.rate(done, steps));
                        sum += gradients.loss();
                    }
                    replicas.spread();
                    summed++;
                    done++;
                    progress.advance(1);
                    if (done % STEPS_BETWEEN_COLLECTIONS == 0) {
                        Nd4j.getMemoryManager().invokeGc();
                    }
                    if (done % STEPS_BETWEEN_CHECKS == 0 || done == steps) {
                        float[][] logits = held.logits(tuned(start, network).merge(open));
                        LossCurve.Point point = new LossCurve.Point(
                                done,
                                sum / summed,
                                ValidationAuc.loss(logits, held.targets()),
                                ValidationAuc.mean(logits, held.targets()));
                        curve.add(point);
                        log.accept(point.toString());
                        sum = 0;
                        summed = 0;
                    }
                    if (System.nanoTime() - saved > BETWEEN_CHECKPOINTS.toNanos() || done == steps) {
                        Map<String, float[]> all = network.encoder().learnt();
                        all.putAll(updates.state());
                        Checkpoint.write(checkpoint, done, all);
                        saved = System.nanoTime();
                    }
                }
                before += batches.size();
            }
            return tuned(start, network);
        }
    }

    private TunedWeights tuned(Map<String, float[]> start, DeepNetwork network) {
        return TunedWeights.difference(
                plan.tuning().layers(), Tuning.merged(start, network.encoder().learnt()), open);
    }

    private static List<Example> some(List<Example> validation) {
        List<Example> some = new ArrayList<>();
        int every = Math.max(1, validation.size() / WATCHED);
        for (int i = 0; i < validation.size(); i += every) {
            some.add(validation.get(i));
        }
        return some;
    }
}
