package dev.moot.training.train;

import dev.moot.classifier.network.EmbeddingTable;
import dev.moot.classifier.network.Outputs;
import java.io.IOException;
import java.util.Arrays;
import java.util.Random;
import java.util.function.IntConsumer;
import org.deeplearning4j.nn.gradient.Gradient;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.nd4j.common.primitives.Pair;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.learning.config.Adam;

/**
 * Trains the bag: a table of n-gram vectors and a linear head over their mean.
 *
 * <p>The head is a Deeplearning4j network; its gradient with respect to its input goes on to just those rows of the table
 * that the batch used, by AdaGrad with one accumulator a row (Duchi, Hazan and Singer 2011). Deeplearning4j's own embedding
 * layers update every row in every batch, which takes some hundred times as long.
 */
final class BagTrainer implements NetworkTrainer {

    static final int WIDTH = 32;

    private static final int BATCH = 64;
    private static final double TABLE_RATE = 0.25;
    private static final double HEAD_RATE = 2e-3;
    private static final float SMALLEST = 1e-8f;

    private final TrainingTexts texts;
    private final long seed;
    private final float[] table;
    private final float[] accumulated;
    private MultiLayerNetwork head;

    BagTrainer(TrainingTexts texts, int rows, Outputs outputs, long seed) {
        this.texts = texts;
        this.seed = seed;
        this.table = new float[rows * WIDTH];
        this.accumulated = new float[rows];
        Random random = new Random(seed);
        for (int i = 0; i < table.length; i++) {
            table[i] = (random.nextFloat() - 0.5f) / WIDTH;
        }
        this.head = Heads.training(new int[] {WIDTH, outputs.size()}, new Adam(HEAD_RATE), 0, 0, seed);
    }

    @Override
    public void epoch(int epoch, Schedule schedule, IntConsumer progress) {
        int[] order = Shuffle.order(texts.size(), seed + epoch);
        for (int from = 0; from < order.length; from += BATCH) {
            int[] batch = Arrays.copyOfRange(order, from, Math.min(from + BATCH, order.length));
            float rate = (float) (TABLE_RATE * (1 - schedule.share(epoch, from, order.length)));
            step(batch, rate, epoch);
            progress.accept(batch.length);
        }
    }

    private void step(int[] batch, float rate, int epoch) {
        float[] means = new float[batch.length * WIDTH];
        EmbeddingTable view = EmbeddingTable.of(WIDTH, table);
        for (int i = 0; i < batch.length; i++) {
            view.mean(texts.bagRows(batch[i]), means, i * WIDTH);
        }
        INDArray input = Nd4j.createFromArray(means).reshape(batch.length, WIDTH);
        Pair<Gradient, INDArray> gradients =
                head.calculateGradients(input, texts.targetMatrix(batch), null, texts.weightMatrix(batch));
        float[] upstream = gradients.getSecond().dup('c').data().asFloat();
        head.getUpdater()
                .update(
                        head,
                        gradients.getFirst(),
                        head.getIterationCount(),
                        epoch,
                        batch.length,
                        LayerWorkspaceMgr.noWorkspaces());
        head.params().subi(gradients.getFirst().gradient());
        head.setIterationCount(head.getIterationCount() + 1);
        for (int i = 0; i < batch.length; i++) {
            updateRows(texts.bagRows(batch[i]), upstream, i * WIDTH, rate);
        }
    }

    private void updateRows(int[] rows, float[] upstream, int offset, float rate) {
        if (rows.length == 0) {
            return;
        }
        float share = 1f / rows.length;
        float square = 0;
        for (int j = 0; j < WIDTH; j++) {
            float gradient = upstream[offset + j] * share;
            square += gradient * gradient;
        }
        square /= WIDTH;
        for (int row : rows) {
            accumulated[row] += square;
            float step = rate * share / (float) Math.sqrt(accumulated[row] + SMALLEST);
            int base = row * WIDTH;
            for (int j = 0; j < WIDTH; j++) {
                table[base + j] -= step * upstream[offset + j];
            }
        }
    }

    @Override
    public void save(Checkpoints checkpoints, int epoch) throws IOException {
        checkpoints.save(epoch, head, table, accumulated);
    }

    @Override
    public void restore(Checkpoints checkpoints, int epoch) throws IOException {
        head = checkpoints.restore(epoch, table, accumulated);
    }

    @Override
    public Branch branch() {
        return new Branch(EmbeddingTable.of(WIDTH, table.clone()), Heads.serving(head), TrainingTexts::bagRows);
    }
}
