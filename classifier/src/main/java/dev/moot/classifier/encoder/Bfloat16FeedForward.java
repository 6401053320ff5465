package dev.moot.classifier.encoder;

import org.bytedeco.dnnl.memory;
import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.javacpp.ShortPointer;

/** The block in bfloat16; what stands between its two products stays outside the heap. */
final class Bfloat16FeedForward implements FeedForward {

    private final memory wide;
    private final FloatPointer bias;
    private final memory narrow;
    private final int in;
    private final int width;

    Bfloat16FeedForward(float[] wide, float[] bias, float[] narrow) {
        this.width = bias.length;
        this.in = wide.length / width;
        this.wide = Bfloat16Product.inner(in, width).weights(wide, in, width);
        this.bias = new FloatPointer(bias);
        this.narrow = Bfloat16Product.of(width, in).weights(narrow, width, in);
    }

    @Override
    public void run(int rows, Scratch scratch) {
        Bfloat16Product widening = Bfloat16Product.inner(in, width);
        Bfloat16Product narrowing = Bfloat16Product.of(width, in);
        ShortPointer rounded = scratch.rounded.require((long) Bfloat16Product.BLOCK * in);
        ShortPointer inner = scratch.inner.require((long) Bfloat16Product.BLOCK * width);
        scratch.out.require((long) rows * in);
        for (long row = 0; row < rows; row += Bfloat16Product.BLOCK) {
            widening.round(scratch.in.at(row * in), rounded);
            widening.multiply(rounded, wide, bias, inner);
            narrowing.multiply(inner, narrow, scratch.out.at(row * in));
        }
    }
}
