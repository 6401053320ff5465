package dev.moot.classifier.encoder;

import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.openblas.global.openblas;

/**
 * The attention of single heads: products by OpenBLAS's {@code sgemm}, called without ND4J in between, whose arrays and operation
 * objects take longer than such a product; and softmax over the scores, fast: e^x for x ≤ 0 is the 32nd power of a polynomial for
 * e^(x/32), off by less than 2e-6, without a branch or a call, so that the compiler turns it into vector instructions.
 */
final class Attention {

    /** Below it a share is nothing in single precision. */
    private static final float LEAST = -40;

    private static final float C0 = 1;
    private static final float C1 = 9.999997e-1f;
    private static final float C2 = 4.9999556e-1f;
    private static final float C3 = 1.6663775e-1f;
    private static final float C4 = 4.1573655e-2f;
    private static final float C5 = 8.168967e-3f;
    private static final float C6 = 1.2241929e-3f;
    private static final float C7 = 1.0750614e-4f;

    private Attention() {}

    /** Turns each row of {@code [rows × length]} into shares that add up to 1, in place. */
    static void softmax(float[] scores, int rows, int length) {
        for (int row = 0; row < rows; row++) {
            int from = row * length;
            float largest = largest(scores, from, length);
            for (int i = from; i < from + length; i++) {
                scores[i] -= largest;
            }
        }
        exponentiate(scores, rows * length);
        for (int row = 0; row < rows; row++) {
            int from = row * length;
            float scale = 1 / Rows.sum(scores, from, length);
            for (int i = from; i < from + length; i++) {
                scores[i] *= scale;
            }
        }
    }

    /**
     * {@code a · bᵀ} of two parts of wider rows.
     *
     * @param stride numbers from a row of a and b to the next
     * @param product {@code [rows × rows]}
     */
    static void score(FloatPointer a, FloatPointer b, int rows, int width, int stride, FloatPointer product) {
        openblas.cblas_sgemm(
                openblas.CblasRowMajor,
                openblas.CblasNoTrans,
                openblas.CblasTrans,
                rows,
                rows,
                width,
                1,
                a,
                stride,
                b,
                stride,
                0,
                product,
                rows);
    }

    /**
     * {@code a · b} for a square {@code a} and a part of wider rows.
     *
     * @param stride numbers from a row of b to the next
     * @param productStride numbers from a row of the product to the next
     */
    static void weigh(
            FloatPointer a, FloatPointer b, int rows, int width, int stride, FloatPointer product, int productStride) {
        openblas.cblas_sgemm(
                openblas.CblasRowMajor,
                openblas.CblasNoTrans,
                openblas.CblasNoTrans,
                rows,
                width,
                rows,
                1,
                a,
                rows,
                b,
                stride,
                0,
                product,
                productStride);
    }

    private static void exponentiate(float[] values, int length) {
        for (int i = 0; i < length; i++) {
            float y = Math.max(LEAST, values[i]) * (1f / 32);
            float e = ((((((C7 * y + C6) * y + C5) * y + C4) * y + C3) * y + C2) * y + C1) * y + C0;
            float e2 = e * e;
            float e4 = e2 * e2;
            float e8 = e4 * e4;
            float e16 = e8 * e8;
            values[i] = e16 * e16;
        }
    }

    private static float largest(float[] values, int from, int length) {
        float largest = values[from];
        for (int i = from + 1; i < from + length; i++) {
            largest = Math.max(largest, values[i]);
        }
        return largest;
    }
}
