package dev.moot.classifier.encoder;

import java.util.List;
import java.util.Map;

/**
 * A fine-tuned encoder with a dense layer on top: reads a comment as a sequence of words, and the comment it answers behind it.
 *
 * <p>Not thread-safe: take a {@link #copy()} for each thread; the weights are shared.
 */
public final class TunedEncoder {

    /** The features of a text: its first token's state, then the mean of the states of all its tokens. */
    public static final int FEATURES = 2 * Layer.WIDTH;

    private final MiniLm encoder;
    private final Dense output;
    private final Scratch scratch = new Scratch();

    TunedEncoder(MiniLm encoder, Map<String, float[]> tuned) {
        this(encoder, Dense.of(tuned, TunedWeights.OUTPUT));
    }

    private TunedEncoder(MiniLm encoder, Dense output) {
        this.encoder = encoder;
        this.output = output;
    }

    /** The same for another thread. */
    public TunedEncoder copy() {
        return new TunedEncoder(encoder, output);
    }

    /**
     * Scores texts.
     *
     * @return {@code [texts × outputs]}
     */
    public float[] logits(List<Sequence> texts) {
        Hidden hidden = encoder.runSequences(texts, scratch);
        float[] features = new float[texts.size() * FEATURES];
        for (int i = 0; i < texts.size(); i++) {
            int base = i * FEATURES;
            System.arraycopy(hidden.mean(i, 0, 1), 0, features, base, Layer.WIDTH);
            float[] mean = hidden.mean(i, 0, texts.get(i).second());
            System.arraycopy(mean, 0, features, base + Layer.WIDTH, Layer.WIDTH);
        }
        return output.run(features, texts.size(), scratch);
    }
}
