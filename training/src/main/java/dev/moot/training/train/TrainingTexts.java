package dev.moot.training.train;

import dev.moot.classifier.feature.NgramHasher;
import dev.moot.classifier.network.Outputs;
import dev.moot.classifier.text.TextNormalizer;
import dev.moot.classifier.text.WordPiece;
import dev.moot.training.dataset.Example;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * Examples as the networks read them, all in memory.
 *
 * <p>Targets and weights have a row for each example and a column for each output; a weight of 0 masks a label that nobody
 * gave. Immutable as long as nobody writes to the arrays it shares.
 */
final class TrainingTexts {

    private final int[][] bagRows;
    private final int[][] pieces;
    private final Targets[] targets;

    private TrainingTexts(int[][] bagRows, int[][] pieces, Targets[] targets) {
        this.bagRows = bagRows;
        this.pieces = pieces;
        this.targets = targets;
    }

    static TrainingTexts of(List<Example> examples, Outputs outputs, NgramHasher hasher, WordPiece wordPiece) {
        TextNormalizer normalizer = new TextNormalizer();
        int size = examples.size();
        TrainingTexts texts = new TrainingTexts(new int[size][], new int[size][], new Targets[size]);
        IntStream.range(0, size).parallel().forEach(i -> {
            Example example = examples.get(i);
            String text = normalizer.normalize(example.text()).text();
            texts.bagRows[i] = hasher.rows(text);
            texts.pieces[i] = wordPiece.encode(text);
            texts.targets[i] = Targets.of(example, outputs);
        });
        return texts;
    }

    int size() {
        return targets.length;
    }

    /** Rows of the bag's table, {@code [n-grams]}. */
    int[] bagRows(int example) {
        return bagRows[example];
    }

    /** Ids of word pieces, {@code [pieces]}. */
    int[] pieces(int example) {
        return pieces[example];
    }

    /** Labels, in the order of the examples. */
    List<Targets> targets() {
        return List.of(targets);
    }

    /** Targets of some examples, {@code [batch, outputs]}. */
    INDArray targetMatrix(int[] batch) {
        return matrix(batch, Targets::values);
    }

    /** Weights of some examples, {@code [batch, outputs]}. */
    INDArray weightMatrix(int[] batch) {
        return matrix(batch, Targets::weights);
    }

    private INDArray matrix(int[] batch, Function<Targets, float[]> part) {
        int width = part.apply(targets[batch[0]]).length;
        float[] flat = new float[batch.length * width];
        for (int i = 0; i < batch.length; i++) {
            System.arraycopy(part.apply(targets[batch[i]]), 0, flat, i * width, width);
        }
        return Nd4j.createFromArray(flat).reshape(batch.length, width);
    }
}
