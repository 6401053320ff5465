package dev.moot.training.entailment;

import dev.moot.classifier.encoder.MiniLm;
import dev.moot.classifier.encoder.PairModel;
import dev.moot.training.encoder.FineTuning;
import dev.moot.training.encoder.LengthBatches;
import dev.moot.training.encoder.LossCurve;
import dev.moot.training.encoder.Replicas;
import dev.moot.training.pair.PairExample;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Trains the pair network, or goes on. */
public final class PairTraining {

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
        FineTuning<PairNetwork, TokenPair> run = new FineTuning<>(directory, start);
        PairTokens tokens = new PairTokens();
        List<TokenPair> pairs = tokens.of(training);
        List<TokenPair> watched = tokens.of(held);
        LossCurve curve = new LossCurve(directory.resolve("loss.tsv"), "accuracy", run.done());
        return run.run(
                new FineTuning.Schedule("pairs", plan.batch(), plan.steps(), plan::rate, STEPS_BETWEEN_CHECKS),
                PairNetwork::new,
                epoch -> LengthBatches.of(pairs, TokenPair::length, plan.batch(), plan.seed() + epoch),
                part -> PairBatch.of(encoder, part),
                (replicas, step, loss) -> curve.add(check(replicas, watched, step, loss)));
    }

    /** Loss and accuracy on the pairs that are watched. */
    private LossCurve.Check check(
            Replicas<PairNetwork, TokenPair> replicas, List<TokenPair> watched, int step, double training) {
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
        return new LossCurve.Check(step, training, loss / Math.max(1, seen), (double) right / Math.max(1, seen));
    }
}
