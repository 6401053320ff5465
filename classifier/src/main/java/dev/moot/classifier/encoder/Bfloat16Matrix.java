package dev.moot.classifier.encoder;

import org.bytedeco.dnnl.memory;
import org.bytedeco.javacpp.ShortPointer;

/** A matrix in bfloat16; rows are rounded to it, products are binary32. */
final class Bfloat16Matrix implements Matrix {

    private final memory weights;
    private final int in;
    private final int out;

    Bfloat16Matrix(float[] weights, int in, int out) {
        this.in = in;
        this.out = out;
        this.weights = Bfloat16Product.of(in, out).weights(weights, in, out);
    }

    @Override
    public void multiply(Floats rows, int count, Floats product, Scratch scratch) {
        Bfloat16Product compiled = Bfloat16Product.of(in, out);
        ShortPointer rounded = scratch.rounded.require((long) Bfloat16Product.BLOCK * in);
        for (long row = 0; row < count; row += Bfloat16Product.BLOCK) {
            compiled.round(rows.at(row * in), rounded);
            compiled.multiply(rounded, weights, product.at(row * out));
        }
    }
}
