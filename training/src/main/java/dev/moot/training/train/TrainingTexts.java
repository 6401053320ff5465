package dev.moot.training.train;

import dev.moot.classifier.Attribute;
import dev.moot.classifier.feature.NgramHasher;
import dev.moot.classifier.network.Outputs;
import dev.moot.classifier.text.TextNormalizer;
import dev.moot.classifier.text.WordPiece;
import dev.moot.training.dataset.Example;
import java.util.List;
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
    private final float[][] targets;
    private final float[][] weights;

    private TrainingTexts(int[][] bagRows, int[][] pieces, float[][] targets, float[][] weights) {
        this.bagRows = bagRows;
        this.pieces = pieces;
        this.targets = targets;
        this.weights = weights;
    }

    static TrainingTexts of(List<Example> examples, Outputs outputs, NgramHasher hasher, WordPiece wordPiece) {
        TextNormalizer normalizer = new TextNormalizer();
        int size = examples.size();
        TrainingTexts texts = new TrainingTexts(new int[size][], new int[size][], new float[size][], new float[size][]);
        IntStream.range(0, size).parallel().forEach(i -> {
            Example example = examples.get(i);
            String text = normalizer.normalize(example.text()).text();
            texts.bagRows[i] = hasher.rows(text);
            texts.pieces[i] = wordPiece.encode(text);
            texts.targets[i] = new float[outputs.size()];
            texts.weights[i] = new float[outputs.size()];
            label(example, outputs, texts.targets[i], texts.weights[i]);
        });
        return texts;
    }

    private static void label(Example example, Outputs outputs, float[] targets, float[] weights) {
        for (int column = 0; column < outputs.attributes().size(); column++) {
            Attribute attribute = outputs.attributes().get(column);
            Double label = example.labels().get(attribute);
            if (label != null) {
                targets[column] = label.floatValue();
                weights[column] = (float) example.weight(attribute);
            }
        }
        example.law().ifPresent(verdict -> {
            for (var each : Outputs.VERDICTS) {
                int column = outputs.column(each);
                targets[column] = each == verdict ? 1 : 0;
                weights[column] = (float) example.lawWeight();
            }
        });
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

    /** Targets, {@code [outputs]}. */
    float[] targets(int example) {
        return targets[example];
    }

    /** Weights, {@code [outputs]}. */
    float[] weights(int example) {
        return weights[example];
    }

    /** Targets of some examples, {@code [batch, outputs]}. */
    INDArray targetMatrix(int[] batch) {
        return matrix(batch, targets);
    }

    /** Weights of some examples, {@code [batch, outputs]}. */
    INDArray weightMatrix(int[] batch) {
        return matrix(batch, weights);
    }

    private static INDArray matrix(int[] batch, float[][] rows) {
        int width = rows[batch[0]].length;
        float[] flat = new float[batch.length * width];
        for (int i = 0; i < batch.length; i++) {
            System.arraycopy(rows[batch[i]], 0, flat, i * width, width);
        }
        return Nd4j.createFromArray(flat).reshape(batch.length, width);
    }
}
