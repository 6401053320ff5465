package dev.moot.training.train;

import dev.moot.classifier.encoder.Hidden;
import dev.moot.classifier.encoder.Layer;
import dev.moot.classifier.encoder.MiniLm;
import dev.moot.classifier.network.QuantizedTable;
import dev.moot.classifier.text.WordPiece;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.eigen.Eigen;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.indexing.NDArrayIndex;

/**
 * Vectors for word pieces, distilled from a sentence encoder.
 *
 * <p>Every piece of the vocabulary goes through the encoder on its own; the vectors are cut to their {@value #WIDTH}
 * principal components; frequent pieces are weighed down by {@code a / (a + p)} with {@code p} the piece's share of the
 * training texts (Arora, Liang and Ma, <i>A simple but tough-to-beat baseline for sentence embeddings</i>, ICLR 2017). The
 * mean of a text's vectors then stands for the text.
 */
final class StaticEmbeddings {

    static final int WIDTH = 256;

    private static final int BATCH = 256;
    private static final double SMOOTHING = 1e-3;

    private StaticEmbeddings() {}

    /**
     * Makes the table, {@code [pieces, 256]}.
     *
     * @param counts how often each piece occurs in the training texts, {@code [pieces]}
     * @param progress receives the number of pieces each step has encoded
     */
    static QuantizedTable distil(MiniLm encoder, WordPiece wordPiece, long[] counts, IntConsumer progress) {
        List<String> vocabulary = wordPiece.vocabulary();
        INDArray vectors = Nd4j.create(vocabulary.size(), Layer.WIDTH);
        int begin = wordPiece.idOf("[CLS]");
        int end = wordPiece.idOf("[SEP]");
        for (int from = 0; from < vocabulary.size(); from += BATCH) {
            int size = Math.min(BATCH, vocabulary.size() - from);
            List<int[]> ids = new ArrayList<>(size);
            for (int i = 0; i < size; i++) {
                ids.add(new int[] {begin, from + i, end});
            }
            Hidden hidden = encoder.run(ids);
            for (int i = 0; i < size; i++) {
                vectors.putRow(from + i, Nd4j.createFromArray(hidden.mean(i, 0, hidden.length(i))));
            }
            progress.accept(size);
        }
        INDArray reduced = principalComponents(vectors).muliColumnVector(weights(counts));
        return QuantizedTable.of(WIDTH, reduced.dup('c').data().asFloat());
    }

    private static INDArray principalComponents(INDArray vectors) {
        INDArray centred = vectors.subRowVector(vectors.mean(0));
        INDArray covariance = centred.transpose().mmul(centred).divi(vectors.rows());
        // Overwrites its argument with the eigenvectors, the one of the smallest eigenvalue first.
        Eigen.symmetricGeneralizedEigenvalues(covariance, true);
        INDArray largest = covariance.get(NDArrayIndex.all(), NDArrayIndex.interval(Layer.WIDTH - WIDTH, Layer.WIDTH));
        return centred.mmul(largest.dup());
    }

    private static INDArray weights(long[] counts) {
        double total = 1;
        for (long count : counts) {
            total += count;
        }
        INDArray weights = Nd4j.create(counts.length, 1);
        for (int i = 0; i < counts.length; i++) {
            weights.putScalar(i, SMOOTHING / (SMOOTHING + counts[i] / total));
        }
        return weights;
    }
}
