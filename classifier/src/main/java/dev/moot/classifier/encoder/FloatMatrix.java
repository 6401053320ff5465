package dev.moot.classifier.encoder;

import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.openblas.global.openblas;

/**
 * A matrix in binary32.
 *
 * <p>Products are OpenBLAS's {@code sgemm}, the one that ND4J calls; called without ND4J in between, whose arrays and operation
 * objects take longer than the product of a single attention head.
 */
final class FloatMatrix implements Matrix {

    private final FloatPointer weights;
    private final int in;
    private final int out;

    FloatMatrix(float[] weights, int in, int out) {
        this.weights = new FloatPointer(weights);
        this.in = in;
        this.out = out;
    }

    @Override
    public void multiply(Floats rows, int count, Floats product, Scratch scratch) {
        openblas.cblas_sgemm(
                openblas.CblasRowMajor,
                openblas.CblasNoTrans,
                openblas.CblasNoTrans,
                count,
                out,
                in,
                1,
                rows.at(0),
                in,
                weights,
                out,
                0,
                product.at(0),
                out);
    }
}
