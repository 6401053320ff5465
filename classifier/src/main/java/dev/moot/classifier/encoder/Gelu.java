package dev.moot.classifier.encoder;

/**
 * The Gaussian error linear unit (Hendrycks and Gimpel 2016), {@code x Φ(x)}, from the error function: the approximation by
 * a hyperbolic tangent, which ND4J has, is not what BERT was trained with.
 */
final class Gelu {

    private static final int STEPS_PER_UNIT = 512;
    private static final float LIMIT = 6;
    private static final float[] TABLE = table();

    private Gelu() {}

    /**
     * Applies the function in place.
     *
     * <p>Φ is read from a table with linear interpolation, off by less than 2e-7; beyond ±{@value #LIMIT} it is 0 or 1 in
     * single precision.
     */
    static void apply(float[] values) {
        for (int i = 0; i < values.length; i++) {
            float x = values[i];
            if (x <= -LIMIT) {
                values[i] = 0;
            } else if (x < LIMIT) {
                float place = (x + LIMIT) * STEPS_PER_UNIT;
                int left = (int) place;
                float share = place - left;
                values[i] = x * (TABLE[left] + share * (TABLE[left + 1] - TABLE[left]));
            }
        }
    }

    private static float[] table() {
        float[] table = new float[(int) (2 * LIMIT * STEPS_PER_UNIT) + 2];
        for (int i = 0; i < table.length; i++) {
            table[i] = (float) normalDistribution((double) i / STEPS_PER_UNIT - LIMIT);
        }
        return table;
    }

    /** Φ by Simpson's rule from 0: only the table needs it. */
    private static double normalDistribution(double x) {
        int intervals = 400;
        double step = x / intervals;
        double sum = 0;
        for (int i = 0; i <= intervals; i++) {
            double t = i * step;
            double density = Math.exp(-t * t / 2) / Math.sqrt(2 * Math.PI);
            sum += density * (i == 0 || i == intervals ? 1 : i % 2 == 1 ? 4 : 2);
        }
        return 0.5 + sum * step / 3;
    }
}
