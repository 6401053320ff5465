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
        float[] row = new float[gain.length];
        for (int i = 0; i < rows; i++) {
            System.arraycopy(states, i * row.length, row, 0, row.length);
            normalise(row);
            System.arraycopy(row, 0, states, i * row.length, row.length);
        }
    }

    /**
     * Adds to each row and normalises it.
     *
     * @param states {@code [rows × 384]} from an offset on; changed in place
     * @param added {@code [rows × 384]}
     * @param shift added to every row, {@code [384]}
     */
    void applyTo(float[] states, int offset, float[] added, float[] shift, int rows) {
        // Copies of a row, because the compiler makes vector instructions of loops without offsets only.
        float[] row = new float[gain.length];
        float[] other = new float[gain.length];
        for (int i = 0; i < rows; i++) {
            int base = offset + i * row.length;
            System.arraycopy(states, base, row, 0, row.length);
            System.arraycopy(added, i * row.length, other, 0, row.length);
            Rows.add(row, other);
            Rows.add(row, shift);
            normalise(row);
            System.arraycopy(row, 0, states, base, row.length);
        }
    }

    private void normalise(float[] row) {
        float mean = Rows.sum(row, 0, row.length) / row.length;
        for (int i = 0; i < row.length; i++) {
            row[i] -= mean;
        }
        float scale = (float) (1 / Math.sqrt(squares(row) / row.length + EPSILON));
        for (int i = 0; i < row.length; i++) {
            row[i] = row[i] * scale * gain[i] + bias[i];
        }
    }

    /** The sum of the squares, as {@link Rows#sum}; the width is a multiple of four. */
    private static float squares(float[] row) {
        float a = 0;
        float b = 0;
        float c = 0;
        float d = 0;
        for (int i = 0; i < row.length; i += 4) {
            a += row[i] * row[i];
            b += row[i + 1] * row[i + 1];
            c += row[i + 2] * row[i + 2];
            d += row[i + 3] * row[i + 3];
        }
        return a + b + (c + d);
    }
}
