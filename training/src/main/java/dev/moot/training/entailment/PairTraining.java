package dev.moot.training.entailment;

import dev.moot.classifier.encoder.MiniLm;
import dev.moot.classifier.encoder.PairModel;
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
import java.util.TreeMap;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.learning.GradientUpdater;
import org.nd4j.linalg.learning.config.Adam;

/**
 * Trains the pair network, writing a checkpoint every few minutes: a run that is cut off goes on from there, and ends where
 * the whole run would.
 */
public final class PairTraining {

    private static final Duration BETWEEN_CHECKPOINTS = Duration.ofMinutes(4);
    private static final int STEPS_BETWEEN_CHECKS = 100;
    private static final String UPDATER = "updater ";

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
            PairCheckpoint.Saved saved = PairCheckpoint.read(checkpoint);
            state.putAll(saved.arrays());
            done = saved.step();
        }
        PairTokens tokens = new PairTokens();
        List<TokenPair> pairs = tokens.of(training);
        List<TokenPair> watched = tokens.of(held);
        try (PairReplicas replicas = new PairReplicas(encoder, plan.batch(), state);
                Progress progress = Progress.start("pairs", "steps", plan.steps())) {
            PairNetwork network = replicas.first();
            Map<String, GradientUpdater<?>> updaters = updaters(network, state);
            long saved = System.nanoTime();
            double sum = 0;
            int summed = 0;
            progress.advance(done);
            for (int epoch = 0; done < plan.steps(); epoch++) {
                List<List<TokenPair>> batches = PairOrder.batches(pairs, plan.batch(), plan.seed() + epoch);
                int before = epoch * batches.size();
                for (int i = Math.max(0, done - before); i < batches.size() && done < plan.steps(); i++) {
                    sum += step(replicas, updaters, batches.get(i), done);
                    summed++;
                    done++;
                    progress.advance(1);
                    if (done % STEPS_BETWEEN_CHECKS == 0 || done == plan.steps()) {
                        report(done, sum / summed, check(replicas, watched));
                        sum = 0;
                        summed = 0;
                    }
                    if (System.nanoTime() - saved > BETWEEN_CHECKPOINTS.toNanos() || done == plan.steps()) {
                        PairCheckpoint.write(checkpoint, done, state(network, updaters));
                        saved = System.nanoTime();
                    }
                }
            }
            return network.weights();
        }
    }

    private static Map<String, GradientUpdater<?>> updaters(PairNetwork network, Map<String, float[]> state) {
        Map<String, GradientUpdater<?>> updaters = new TreeMap<>();
        for (String name : network.trainable()) {
            float[] saved = state.get(UPDATER + name);
            long size = 2 * network.array(name).length();
            INDArray view = saved == null
                    ? Nd4j.zeros(DataType.FLOAT, 1, size)
                    : Nd4j.createFromArray(saved).reshape(1, size);
            updaters.put(name, new Adam(1).instantiate(view, saved == null));
        }
        return updaters;
    }

    private static Map<String, float[]> state(PairNetwork network, Map<String, GradientUpdater<?>> updaters) {
        Map<String, float[]> state = network.weights();
        updaters.forEach((name, updater) -> {
            Map<String, INDArray> moments = updater.getState();
            float[] both = new float[(int) (2 * network.array(name).length())];
            float[] first = moments.get("M").dup('c').data().asFloat();
            float[] second = moments.get("V").dup('c').data().asFloat();
            System.arraycopy(first, 0, both, 0, first.length);
            System.arraycopy(second, 0, both, first.length, second.length);
            state.put(UPDATER + name, both);
        });
        return state;
    }

    private double step(
            PairReplicas replicas, Map<String, GradientUpdater<?>> updaters, List<TokenPair> batch, int step) {
        PairNetwork.Gradients gradients = replicas.gradients(batch);
        double rate = plan.rate() * plan.shareOfRate(step);
        gradients.byName().forEach((name, gradient) -> {
            INDArray update = gradient.reshape(1, gradient.length());
            updaters.get(name).applyUpdater(update, step, 0);
            INDArray array = replicas.first().array(name);
            array.subi(update.muli(rate).reshape(array.shape()));
        });
        replicas.spread();
        return gradients.loss();
    }

    /** Loss and accuracy on the pairs that are watched. */
    private double[] check(PairReplicas replicas, List<TokenPair> watched) {
        double loss = 0;
        int right = 0;
        int seen = 0;
        for (List<TokenPair> batch : PairOrder.batches(watched, plan.batch(), 0)) {
            int next = 0;
            for (Map<String, INDArray> out : replicas.outputs(batch)) {
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
