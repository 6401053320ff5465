package dev.moot.classifier.encoder;

/** The block in binary32. */
final class FloatFeedForward implements FeedForward {

    private final FloatMatrix wide;
    private final float[] bias;
    private final FloatMatrix narrow;

    FloatFeedForward(float[] wide, float[] bias, float[] narrow) {
        int in = wide.length / bias.length;
        this.wide = new FloatMatrix(wide, in, bias.length);
        this.bias = bias;
        this.narrow = new FloatMatrix(narrow, bias.length, in);
    }

    @Override
    public void run(int rows, Scratch scratch) {
        int size = rows * bias.length;
        scratch.out.require(size);
        wide.multiply(scratch.in, rows, scratch.out, scratch);
        float[] inner = scratch.numbers(size);
        scratch.out.get(inner, 0, size);
        Gelu.apply(inner, rows, bias);
        scratch.in.require(size);
        scratch.in.put(inner, 0, size);
        narrow.multiply(scratch.in, rows, scratch.out, scratch);
    }
}
