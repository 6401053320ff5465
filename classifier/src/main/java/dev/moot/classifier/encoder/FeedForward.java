package dev.moot.classifier.encoder;

import java.util.Map;

/** The feed-forward block of a layer without its last bias: widens, applies {@link Gelu}, narrows. Immutable and thread-safe. */
interface FeedForward {

    /**
     * Makes one.
     *
     * @param prefix what the names of the layer's weights begin with
     */
    static FeedForward of(Map<String, float[]> weights, String prefix, Precision precision) {
        float[] wide = weights.get(prefix + "intermediate.dense.weight");
        float[] bias = weights.get(prefix + "intermediate.dense.bias");
        float[] narrow = weights.get(prefix + "output.dense.weight");
        return switch (precision) {
            case FLOAT32 -> new FloatFeedForward(wide, bias, narrow);
            case BFLOAT16 -> new Bfloat16FeedForward(wide, bias, narrow);
        };
    }

    /** Runs rows through it, from the beginning of {@code scratch.in} to that of {@code scratch.out}. */
    void run(int rows, Scratch scratch);
}
