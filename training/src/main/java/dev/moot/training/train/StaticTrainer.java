package dev.moot.training.train;

import dev.moot.classifier.network.EmbeddingTable;
import dev.moot.classifier.network.Outputs;
import java.io.IOException;
import java.util.Arrays;
import java.util.function.IntConsumer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.learning.config.Adam;

/** Trains the static network: two hidden layers over the mean of a text's distilled vectors, which stay as they are. */
final class StaticTrainer implements NetworkTrainer {

    private static final int BATCH = 128;
    private static final int HIDDEN = 256;
    private static final double RATE = 1e-3;
    private static final double DROPOUT = 0.3;
    private static final double L2 = 1e-5;

    private final TrainingTexts texts;
    private final EmbeddingTable table;
    private final long seed;
    private MultiLayerNetwork network;

    StaticTrainer(TrainingTexts texts, EmbeddingTable table, Outputs outputs, long seed) {
        this.texts = texts;
        this.table = table;
        this.seed = seed;
        this.network = Heads.training(
                new int[] {table.width(), HIDDEN, HIDDEN, outputs.size()}, new Adam(RATE), DROPOUT, L2, seed);
    }

    @Override
    public void epoch(int epoch, Schedule schedule, IntConsumer progress) {
        // Dropout draws from the thread's generator: a resumed run must find it where the whole run would.
        Nd4j.getRandom().setSeed(seed + epoch);
        int[] order = Shuffle.order(texts.size(), seed + epoch);
        for (int from = 0; from < order.length; from += BATCH) {
            int[] batch = Arrays.copyOfRange(order, from, Math.min(from + BATCH, order.length));
            network.setLearningRate(RATE * (1 - 0.95 * schedule.share(epoch, from, order.length)));
            float[] means = new float[batch.length * table.width()];
            for (int i = 0; i < batch.length; i++) {
                table.mean(texts.pieces(batch[i]), means, i * table.width());
            }
            INDArray input = Nd4j.createFromArray(means).reshape(batch.length, table.width());
            network.fit(input, texts.targetMatrix(batch), null, texts.weightMatrix(batch));
            progress.accept(batch.length);
        }
    }

    @Override
    public void save(Checkpoints checkpoints, int epoch) throws IOException {
        checkpoints.save(epoch, network);
    }

    @Override
    public void restore(Checkpoints checkpoints, int epoch) throws IOException {
        network = checkpoints.restore(epoch);
    }

    @Override
    public Branch branch() {
        return new Branch(table, Heads.serving(network), TrainingTexts::pieces);
    }
}
