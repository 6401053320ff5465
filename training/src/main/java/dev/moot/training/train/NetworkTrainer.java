package dev.moot.training.train;

import dev.moot.classifier.network.QuantizedTable;
import java.io.IOException;
import java.util.Arrays;
import java.util.function.IntConsumer;
import org.deeplearning4j.nn.gradient.Gradient;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.nd4j.common.primitives.Pair;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.learning.config.Adam;

/**
 * Trains a table of vectors and a Deeplearning4j network over the mean of a text's vectors, an epoch at a time.
 *
 * <p>The network's gradient with respect to its input goes on to just those rows of the table that the batch used, by AdaGrad
 * with one accumulator a row (Duchi, Hazan and Singer 2011). Deeplearning4j's own embedding layers update every row in every
 * batch, which takes some hundred times as long. Not thread-safe.
 */
final class NetworkTrainer {

    private static final float SMALLEST = 1e-8f;
    private static final double LAST_SHARE_OF_RATE = 0.05;

    private final TrainingTexts texts;
    private final NetworkPlan plan;
    private final long seed;
    private final int width;
    private final float[] table;
    private final float[] accumulated;
    private MultiLayerNetwork network;

    /**
     * Starts from a table, which is copied, and a random network.
     *
     * @param width numbers in a row of the table
     * @param initial the rows one after another, {@code [rows × width]}
     * @param outputs numbers in the network's output
     */
    NetworkTrainer(TrainingTexts texts, NetworkPlan plan, int width, float[] initial, int outputs, long seed) {
        this.texts = texts;
        this.plan = plan;
        this.seed = seed;
        this.width = width;
        this.table = initial.clone();
        this.accumulated = new float[initial.length / width];
        this.network = Heads.training(
                plan.sizes(width, outputs), new Adam(plan.networkRate()), plan.dropout(), plan.l2(), seed);
    }

    /**
     * Runs an epoch; the same epoch from the same state leads to the same state.
     *
     * @param epoch counted from 0
     * @param progress receives the number of examples each step has seen
     */
    void epoch(int epoch, IntConsumer progress) {
        // Dropout draws from the thread's generator: a resumed run must find it where the whole run would.
        Nd4j.getRandom().setSeed(seed + epoch);
        int[] order = Shuffle.order(texts.size(), seed + epoch);
        for (int from = 0; from < order.length; from += plan.batch()) {
            int[] batch = Arrays.copyOfRange(order, from, Math.min(from + plan.batch(), order.length));
            double done = (epoch + (double) from / order.length) / plan.epochs();
            step(batch, epoch, 1 - (1 - LAST_SHARE_OF_RATE) * done);
            progress.accept(batch.length);
        }
    }

    private void step(int[] batch, int epoch, double shareOfRate) {
        float[] means = new float[batch.length * width];
        for (int i = 0; i < batch.length; i++) {
            addMean(plan.rows().apply(texts, batch[i]), means, i * width);
        }
        INDArray input = Nd4j.createFromArray(means).reshape(batch.length, width);
        network.setLearningRate(plan.networkRate() * shareOfRate);
        Pair<Gradient, INDArray> gradients =
                network.calculateGradients(input, texts.targetMatrix(batch), null, texts.weightMatrix(batch));
        int iteration = network.getIterationCount();
        network.getUpdater()
                .update(
                        network,
                        gradients.getFirst(),
                        iteration,
                        epoch,
                        batch.length,
                        LayerWorkspaceMgr.noWorkspaces());
        network.params().subi(gradients.getFirst().gradient());
        network.setIterationCount(iteration + 1);
        float[] upstream = gradients.getSecond().dup('c').data().asFloat();
        for (int i = 0; i < batch.length; i++) {
            update(plan.rows().apply(texts, batch[i]), upstream, i * width, (float) (plan.tableRate() * shareOfRate));
        }
    }

    private void addMean(int[] rows, float[] out, int offset) {
        float share = 1f / rows.length;
        for (int row : rows) {
            for (int i = 0; i < width; i++) {
                out[offset + i] += share * table[row * width + i];
            }
        }
    }

    private void update(int[] rows, float[] upstream, int offset, float rate) {
        if (rows.length == 0) {
            return;
        }
        float share = 1f / rows.length;
        float square = 0;
        for (int j = 0; j < width; j++) {
            float gradient = upstream[offset + j] * share;
            square += gradient * gradient;
        }
        square /= width;
        for (int row : rows) {
            accumulated[row] += square;
            float step = rate * share / (float) Math.sqrt(accumulated[row] + SMALLEST);
            int base = row * width;
            for (int j = 0; j < width; j++) {
                table[base + j] -= step * upstream[offset + j];
            }
        }
    }

    /** Saves the state behind an epoch. */
    void save(Checkpoints checkpoints, int epoch) throws IOException {
        checkpoints.save(epoch, network, table, accumulated);
    }

    /** Goes back to the state behind an epoch. */
    void restore(Checkpoints checkpoints, int epoch) throws IOException {
        network = checkpoints.restore(epoch, table, accumulated);
    }

    /** The network as it stands, rounded as it will be served. */
    Branch branch() {
        return new Branch(QuantizedTable.of(width, table), Heads.serving(network), plan.rows());
    }
}
