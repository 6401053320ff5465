package dev.moot.classifier.encoder;

import java.util.List;
import java.util.Map;

/**
 * A fine-tuned encoder with a dense layer on top: reads a comment as a sequence of words, and the comment it answers behind it.
 *
 * <p>Thread-safe.
 */
public final class TunedEncoder {

    /** The features of a text: its first token's state, then the mean of the states of all its tokens. */
    public static final int FEATURES = 2 * Layer.WIDTH;

    private final MiniLm encoder;
    private final Dense output;

    TunedEncoder(MiniLm encoder, Map<String, float[]> tuned) {
        this.encoder = encoder;
        this.output = Dense.of(tuned, TunedWeights.OUTPUT);
    }

    /**
     * Scores texts.
     *
     * @return {@code [texts × outputs]}
     */
    public float[] logits(List<Sequence> texts) {
        Hidden hidden = encoder.runSequences(texts);
        float[] features = new float[texts.size() * FEATURES];
        for (int i = 0; i < texts.size(); i++) {
            int base = i * FEATURES;
            System.arraycopy(hidden.mean(i, 0, 1), 0, features, base, Layer.WIDTH);
            float[] mean = hidden.mean(i, 0, texts.get(i).second());
            System.arraycopy(mean, 0, features, base + Layer.WIDTH, Layer.WIDTH);
        }
        return output.run(features, texts.size());
    }
}
