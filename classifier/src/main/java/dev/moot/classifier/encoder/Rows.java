package dev.moot.classifier.encoder;

/** What is done to rows of numbers in several places, in loops the compiler makes fast code of. */
final class Rows {

    private Rows() {}

    /** Adds a row to another of the same length. */
    static void add(float[] row, float[] other) {
        for (int i = 0; i < row.length; i++) {
            row[i] += other[i];
        }
    }

    /** The sum of some numbers; four sums side by side, because one alone waits for each addition. */
    static float sum(float[] values, int from, int length) {
        float a = 0;
        float b = 0;
        float c = 0;
        float d = 0;
        int i = from;
        int end = from + length;
        for (; i + 3 < end; i += 4) {
            a += values[i];
            b += values[i + 1];
            c += values[i + 2];
            d += values[i + 3];
        }
        for (; i < end; i++) {
            a += values[i];
        }
        return a + b + (c + d);
    }
}
