package dev.moot.classifier.encoder;

import java.util.Map;

/** A dense layer without activation, {@code [rows, in] → [rows, out]}. Immutable and thread-safe, as long as each thread
 * brings its own {@link Scratch}. */
final class Dense {

    private final FloatMatrix weights;
    private final int in;
    private final float[] bias;

    /**
     * Makes the layer.
     *
     * @param weight {@code [in × out]}, row by row
     * @param bias {@code [out]}
     */
    Dense(float[] weight, float[] bias) {
        this.in = weight.length / bias.length;
        this.weights = new FloatMatrix(weight, in, bias.length);
        this.bias = bias;
    }

    static Dense of(Map<String, float[]> weights, String name) {
        return new Dense(weights.get(name + ".weight"), weights.get(name + ".bias"));
    }

    /** Runs the layer on rows one after another, {@code [rows × in] → [rows × out]}. */
    float[] run(float[] input, int rows, Scratch scratch) {
        float[] output = new float[rows * bias.length];
        scratch.in.require((long) rows * in);
        scratch.out.require(output.length);
        scratch.in.put(input, 0, rows * in);
        weights.multiply(scratch.in, rows, scratch.out, scratch);
        scratch.out.get(output, 0, output.length);
        for (int row = 0; row < rows; row++) {
            for (int i = 0; i < bias.length; i++) {
                output[row * bias.length + i] += bias[i];
            }
        }
        return output;
    }
}
