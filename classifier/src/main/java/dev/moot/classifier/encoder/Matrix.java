package dev.moot.classifier.encoder;

import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.openblas.global.openblas;

/**
 * A matrix of weights outside the heap, {@code [in × out]} row by row.
 *
 * <p>Products are OpenBLAS's {@code sgemm}, the one that ND4J calls; called without ND4J in between, whose arrays and operation
 * objects take longer than the product of a single attention head. Immutable and thread-safe.
 */
final class Matrix {

    private final FloatPointer weights;
    private final int in;
    private final int out;

    Matrix(float[] weights, int out) {
        this.weights = new FloatPointer(weights);
        this.in = weights.length / out;
        this.out = out;
    }

    int in() {
        return in;
    }

    int out() {
        return out;
    }

    /** Multiplies rows by it, {@code [rows × in] · [in × out]}, from the beginning of one place to that of another. */
    void multiply(FloatPointer rows, int count, FloatPointer product) {
        openblas.cblas_sgemm(
                openblas.CblasRowMajor,
                openblas.CblasNoTrans,
                openblas.CblasNoTrans,
                count,
                out,
                in,
                1,
                rows,
                in,
                weights,
                out,
                0,
                product,
                out);
    }

    /**
     * {@code a · bᵀ} of two parts of wider rows.
     *
     * @param stride numbers from a row of a and b to the next
     * @param product {@code [rows × rows]}
     */
    static void multiplyTransposed(
            FloatPointer a, FloatPointer b, int rows, int width, int stride, FloatPointer product) {
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
    static void multiply(
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
}
