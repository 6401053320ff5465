package dev.moot.classifier.encoder;

import java.util.Map;
import org.bytedeco.javacpp.FloatPointer;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * A dense layer without activation, {@code [rows, in] → [rows, out]}.
 *
 * <p>The product is ND4J's {@code gemm} on transposed views, which needs no copy: rows one after another are the columns of a
 * matrix in Fortran order. Thread-safe.
 */
final class Dense {

    private final int in;
    private final int out;
    private final float[] bias;
    private final INDArray transposed;

    /**
     * Makes the layer.
     *
     * @param weight {@code [in × out]}, row by row
     * @param bias {@code [out]}
     */
    Dense(float[] weight, float[] bias) {
        this.out = bias.length;
        this.in = weight.length / out;
        this.bias = bias;
        this.transposed = Nd4j.create(weight, new long[] {out, in}, 'f');
    }

    static Dense of(Map<String, float[]> weights, String name) {
        return new Dense(weights.get(name + ".weight"), weights.get(name + ".bias"));
    }

    /** Runs the layer on rows one after another, {@code [rows × in] → [rows × out]}. */
    float[] run(float[] input, int rows) {
        float[] output = new float[rows * out];
        try (INDArray columns = Nd4j.createUninitialized(DataType.FLOAT, new long[] {in, rows}, 'f');
                INDArray product = Nd4j.createUninitialized(DataType.FLOAT, new long[] {out, rows}, 'f')) {
            floats(columns).put(input, 0, rows * in);
            Nd4j.gemm(transposed, columns, product, false, false, 1, 0);
            floats(product).get(output);
        }
        for (int row = 0; row < rows; row++) {
            for (int i = 0; i < out; i++) {
                output[row * out + i] += bias[i];
            }
        }
        return output;
    }

    private static FloatPointer floats(INDArray array) {
        return (FloatPointer) array.data().pointer();
    }
}
