package dev.moot.classifier.encoder;

import org.bytedeco.dnnl.memory;
import org.bytedeco.javacpp.ShortPointer;

/** A matrix in bfloat16; rows are rounded to it, products are binary32. */
final class Bfloat16Matrix implements Matrix {

    private static final int MOST_ROWS = 1024;

    private final memory weights;
    private final int in;
    private final int out;

    Bfloat16Matrix(float[] weights, int out) {
        this.in = weights.length / out;
        this.out = out;
        this.weights = Bfloat16Product.of(MOST_ROWS, in, out).weights(weights, in, out);
    }

    @Override
    public void multiply(Floats rows, int count, Floats product, Scratch scratch) {
        Bfloat16Product compiled = Bfloat16Product.of(count, in, out);
        ShortPointer rounded = scratch.rounded.require((long) Bfloat16Product.padded(count) * in);
        compiled.round(rows.at(0), rounded);
        compiled.multiply(rounded, weights, product.at(0));
    }
}
