package dev.moot.classifier.encoder;

import org.bytedeco.dnnl.memory;
import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.javacpp.ShortPointer;

/** The block in bfloat16; what stands between its two products stays outside the heap. */
final class Bfloat16FeedForward implements FeedForward {

    private static final int MOST_ROWS = 1024;

    private final memory wide;
    private final FloatPointer bias;
    private final memory narrow;
    private final int in;
    private final int width;

    Bfloat16FeedForward(float[] wide, float[] bias, float[] narrow) {
        this.width = bias.length;
        this.in = wide.length / width;
        this.wide = Bfloat16Product.inner(MOST_ROWS, in, width).weights(wide, in, width);
        this.bias = new FloatPointer(bias);
        this.narrow = Bfloat16Product.of(MOST_ROWS, width, in).weights(narrow, width, in);
    }

    @Override
    public void run(int rows, Scratch scratch) {
        int padded = Bfloat16Product.padded(rows);
        ShortPointer rounded = scratch.rounded.require((long) padded * in);
        ShortPointer inner = scratch.inner.require((long) padded * width);
        scratch.out.require((long) rows * in);
        Bfloat16Product widening = Bfloat16Product.inner(rows, in, width);
        widening.round(scratch.in.at(0), rounded);
        widening.multiply(rounded, wide, bias, inner);
        Bfloat16Product.of(rows, width, in).multiply(inner, narrow, scratch.out.at(0));
    }
}
