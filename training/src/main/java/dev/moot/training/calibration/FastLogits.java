package dev.moot.training.calibration;

import dev.moot.classifier.network.FastTier;
import dev.moot.classifier.text.TextNormalizer;
import dev.moot.training.dataset.Example;
import java.util.ArrayList;
import java.util.List;

/** The fast tier's logits of examples. */
public final class FastLogits {

    private static final int BATCH = 4096;

    private FastLogits() {}

    /** Scores examples, {@code [examples][outputs]}. */
    public static float[][] of(FastTier fastTier, List<Example> examples) {
        TextNormalizer normalizer = new TextNormalizer();
        float[][] logits = new float[examples.size()][fastTier.outputs()];
        for (int from = 0; from < examples.size(); from += BATCH) {
            List<String> texts = new ArrayList<>();
            for (Example example : examples.subList(from, Math.min(from + BATCH, examples.size()))) {
                texts.add(normalizer.normalize(example.text()).text());
            }
            float[] flat = fastTier.score(texts).logits();
            for (int i = 0; i < texts.size(); i++) {
                System.arraycopy(flat, i * fastTier.outputs(), logits[from + i], 0, fastTier.outputs());
            }
        }
        return logits;
    }
}
