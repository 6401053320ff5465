package dev.moot.training.entailment;

import dev.moot.classifier.encoder.MiniLm;
import dev.moot.classifier.encoder.PairModel;
import dev.moot.training.encoder.AdamUpdates;
import dev.moot.training.encoder.Checkpoint;
import dev.moot.training.encoder.Gradients;
import dev.moot.training.encoder.LengthBatches;
import dev.moot.training.encoder.Replicas;
import dev.moot.training.pair.PairExample;
import dev.moot.training.progress.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Trains the pair network, writing a checkpoint every few minutes: a run that is cut off goes on from there, and ends where
 * the whole run would.
 */
public final class PairTraining {

    private static final Duration BETWEEN_CHECKPOINTS = Duration.ofMinutes(4);
    private static final int STEPS_BETWEEN_CHECKS = 100;

    private final MiniLm encoder;
    private final PairPlan plan;
    private final Path directory;

    /**
     * Prepares a run.
     *
     * @param directory where its checkpoint and the curve of its loss are written
     */
    public PairTraining(PairPlan plan, Path directory) {
        this.encoder = MiniLm.load(PairModel.FIRST_TUNED);
        this.plan = plan;
        this.directory = directory;
    }

    /** What an untrained network starts from. */
    public static Map<String, float[]> initial(long seed) {
        return PairNetwork.initial(seed);
    }

    /**
     * Runs, or goes on.
     *
     * @param start the weights to start from
     * @param held pairs that are not trained on, to watch the loss
     * @return the weights by name
     */
    public Map<String, float[]> run(Map<String, float[]> start, List<PairExample> training, List<PairExample> held)
            throws IOException {
        Path checkpoint = directory.resolve("checkpoint.bin");
        Map<String, float[]> state = new HashMap<>(start);
        int done = 0;
        if (Files.exists(checkpoint)) {
            Checkpoint.Saved saved = Checkpoint.read(checkpoint);
            state.putAll(saved.arrays());
            done = saved.step();
        }
        PairTokens tokens = new PairTokens();
        List<TokenPair> pairs = tokens.of(training);
        List<TokenPair> watched = tokens.of(held);
        try (Replicas<PairNetwork, TokenPair> replicas =
                        new Replicas<>(plan.batch(), part -> new PairNetwork(part, state), PairNetwork::encoder);
                Progress progress = Progress.start("pairs", "steps", plan.steps())) {
            PairNetwork network = replicas.first();
            AdamUpdates updates = new AdamUpdates(network.encoder(), state);
            long saved = System.nanoTime();
            double sum = 0;
            int summed = 0;
            progress.advance(done);
            for (int epoch = 0; done < plan.steps(); epoch++) {
                List<List<TokenPair>> batches =
                        LengthBatches.of(pairs, TokenPair::length, plan.batch(), plan.seed() + epoch);
                int before = epoch * batches.size();
                for (int i = Math.max(0, done - before); i < batches.size() && done < plan.steps(); i++) {
                    sum += step(replicas, updates, batches.get(i), done);
                    summed++;
                    done++;
                    progress.advance(1);
                    if (done % STEPS_BETWEEN_CHECKS == 0 || done == plan.steps()) {
                        report(done, sum / summed, check(replicas, watched));
                        sum = 0;
                        summed = 0;
                    }
                    if (System.nanoTime() - saved > BETWEEN_CHECKPOINTS.toNanos() || done == plan.steps()) {
                        Checkpoint.write(checkpoint, done, state(network, updates));
                        saved = System.nanoTime();
                    }
                }
            }
            return network.encoder().learnt();
        }
    }

    private static Map<String, float[]> state(PairNetwork network, AdamUpdates updates) {
        Map<String, float[]> state = new HashMap<>(network.encoder().learnt());
        state.putAll(updates.state());
        return state;
    }

    private double step(
            Replicas<PairNetwork, TokenPair> replicas, AdamUpdates updates, List<TokenPair> batch, int step) {
        try (Gradients gradients =
                replicas.gradients(batch, (network, part) -> network.gradients(PairBatch.of(encoder, part)))) {
            updates.apply(gradients.byName(), step, plan.rate() * plan.shareOfRate(step));
            replicas.spread();
            return gradients.loss();
        }
    }

    /** Loss and accuracy on the pairs that are watched. */
    private double[] check(Replicas<PairNetwork, TokenPair> replicas, List<TokenPair> watched) {
        double loss = 0;
        int right = 0;
        int seen = 0;
        for (List<TokenPair> batch : LengthBatches.of(watched, TokenPair::length, plan.batch(), 0)) {
            int next = 0;
            for (Map<String, INDArray> out :
                    replicas.onParts(batch, (network, part) -> network.output(PairBatch.of(encoder, part)))) {
                float[] logits = out.get(PairNetwork.LOGITS).dup('c').data().asFloat();
                int size = logits.length / 3;
                loss += out.get(PairNetwork.LOSS).getDouble(0) * size;
                for (int i = 0; i < size; i++) {
                    right += batch.get(next++).right(logits, 3 * i) ? 1 : 0;
                }
                seen += size;
            }
        }
        return new double[] {loss / Math.max(1, seen), (double) right / Math.max(1, seen)};
    }

    private void report(int step, double training, double[] held) throws IOException {
        Files.createDirectories(directory);
        Path curve = directory.resolve("loss.tsv");
        if (!Files.exists(curve)) {
            Files.writeString(curve, "step\ttraining loss\theld-out loss\theld-out accuracy\n");
        }
        List<String> columns = new ArrayList<>();
        columns.add(Integer.toString(step));
        for (double value : new double[] {training, held[0], held[1]}) {
            columns.add(String.format(Locale.ROOT, "%.4f", value));
        }
        Files.writeString(curve, String.join("\t", columns) + "\n", StandardOpenOption.APPEND);
    }
}
