package dev.moot.classifier.encoder;

import java.util.Map;

/** Layer normalisation (Ba et al. 2016) with its gain and bias, {@code [384]} each. Immutable. */
final class Norm {

    private static final float EPSILON = 1e-12f;

    final float[] gain;
    final float[] bias;

    Norm(float[] gain, float[] bias) {
        this.gain = gain;
        this.bias = bias;
    }

    static Norm of(Map<String, float[]> weights, String name) {
        return new Norm(weights.get(name + ".weight"), weights.get(name + ".bias"));
    }

    /** Normalises each row of {@code [rows × 384]} in place. */
    void apply(float[] states, int rows) {
        int width = gain.length;
        for (int row = 0; row < rows; row++) {
            int base = row * width;
            double sum = 0;
            double squares = 0;
            for (int i = 0; i < width; i++) {
                float value = states[base + i];
                sum += value;
                squares += (double) value * value;
            }
            double mean = sum / width;
            float scale = (float) (1 / Math.sqrt(Math.max(0, squares / width - mean * mean) + EPSILON));
            for (int i = 0; i < width; i++) {
                states[base + i] = (states[base + i] - (float) mean) * scale * gain[i] + bias[i];
            }
        }
    }
}
