package dev.moot.classifier.encoder;

/**
 * The Gaussian error linear unit (Hendrycks and Gimpel 2016), {@code x Φ(x)}, from the error function: the approximation by
 * a hyperbolic tangent, which ND4J has, is not what BERT was trained with.
 *
 * <p>Φ(x) − ½ is read as x·P(x²)/Q(x²), fitted by least squares with weights drawn to the largest errors; the result is off by
 * less than 2e-6. A row at a time goes through short loops without branches or
 * offsets, which the compiler turns into vector instructions; one loop for all of it is too long for that.
 */
final class Gelu {

    /** Beyond it Φ is 0 or 1 as far as single precision goes. */
    private static final float LIMIT = 5.6f;

    private static final float P0 = 3.9894223e-1f;
    private static final float P1 = 3.4375485e-2f;
    private static final float P2 = 4.7072154e-3f;
    private static final float P3 = 1.738434e-4f;
    private static final float P4 = 6.356393e-6f;
    private static final float P5 = 2.2145285e-8f;
    private static final float Q1 = 2.5283226e-1f;
    private static final float Q2 = 2.8939715e-2f;
    private static final float Q3 = 1.9129378e-3f;
    private static final float Q4 = 7.5099095e-5f;
    private static final float Q5 = 1.1801906e-6f;

    private Gelu() {}

    /** Applies the function in place, after adding a bias to each row of {@code [rows × bias]}. */
    static void apply(float[] values, int rows, float[] bias) {
        int width = bias.length;
        float[] row = new float[width];
        float[] clamped = new float[width];
        float[] numerator = new float[width];
        float[] denominator = new float[width];
        for (int i = 0; i < rows; i++) {
            System.arraycopy(values, i * width, row, 0, width);
            Rows.add(row, bias);
            clamp(row, clamped);
            numerator(clamped, numerator);
            denominator(clamped, denominator);
            multiply(row, numerator, denominator);
            System.arraycopy(row, 0, values, i * width, width);
        }
    }

    private static void clamp(float[] row, float[] clamped) {
        for (int i = 0; i < row.length; i++) {
            clamped[i] = Math.max(-LIMIT, Math.min(LIMIT, row[i]));
        }
    }

    private static void numerator(float[] clamped, float[] numerator) {
        for (int i = 0; i < clamped.length; i++) {
            float x = clamped[i];
            float z = x * x;
            numerator[i] = x * (((((P5 * z + P4) * z + P3) * z + P2) * z + P1) * z + P0);
        }
    }

    private static void denominator(float[] clamped, float[] denominator) {
        for (int i = 0; i < clamped.length; i++) {
            float z = clamped[i] * clamped[i];
            denominator[i] = ((((Q5 * z + Q4) * z + Q3) * z + Q2) * z + Q1) * z + 1;
        }
    }

    private static void multiply(float[] row, float[] numerator, float[] denominator) {
        for (int i = 0; i < row.length; i++) {
            row[i] *= 0.5f + numerator[i] / denominator[i];
        }
    }
}
