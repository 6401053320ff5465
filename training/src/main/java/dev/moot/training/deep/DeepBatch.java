package dev.moot.training.deep;

import dev.moot.classifier.encoder.Hidden;
import dev.moot.classifier.encoder.Layer;
import dev.moot.classifier.encoder.MiniLm;
import dev.moot.training.encoder.EncoderGraph;
import java.util.List;
import java.util.Map;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Fills the placeholders of {@link DeepNetwork}. */
final class DeepBatch {

    /** Batches are padded to a multiple of it: SameDiff keeps the arrays of every length it has seen. */
    private static final int STEP = 8;

    private DeepBatch() {}

    /**
     * Runs the frozen layers over texts and pads the rest to the longest.
     *
     * @param emphasis how much each output counts, {@code [outputs]}
     */
    static Map<String, INDArray> of(MiniLm lower, List<DeepText> texts, float[] emphasis) {
        Hidden hidden = lower.runSequences(texts.stream().map(DeepText::tokens).toList());
        int batch = texts.size();
        int longest = texts.stream().mapToInt(DeepText::length).max().orElseThrow();
        int tokens = (longest + STEP - 1) / STEP * STEP;
        float[] states = new float[batch * tokens * Layer.WIDTH];
        float[] mask = new float[batch * tokens];
        float[] first = new float[batch * tokens];
        float[] mean = new float[batch * tokens];
        float[][] targets = new float[batch][];
        float[][] weights = new float[batch][emphasis.length];
        for (int i = 0; i < batch; i++) {
            DeepText text = texts.get(i);
            float[] own = hidden.states(i);
            System.arraycopy(own, 0, states, i * tokens * Layer.WIDTH, own.length);
            first[i * tokens] = 1;
            int second = text.tokens().second();
            for (int token = 0; token < tokens; token++) {
                mean[i * tokens + token] = token < second ? 1f / second : 0;
                mask[i * tokens + token] = token < text.length() ? 0 : EncoderGraph.HIDDEN_TOKEN;
            }
            targets[i] = text.targets().values();
            for (int output = 0; output < emphasis.length; output++) {
                weights[i][output] = emphasis[output] * text.targets().weights()[output];
            }
        }
        return Map.of(
                DeepNetwork.STATES, Nd4j.createFromArray(states).reshape(batch, tokens, Layer.WIDTH),
                DeepNetwork.MASK, Nd4j.createFromArray(mask).reshape(batch, 1, 1, tokens),
                DeepNetwork.FIRST, Nd4j.createFromArray(first).reshape(batch, 1, tokens),
                DeepNetwork.MEAN, Nd4j.createFromArray(mean).reshape(batch, 1, tokens),
                DeepNetwork.TARGETS, Nd4j.createFromArray(targets),
                DeepNetwork.WEIGHTS, Nd4j.createFromArray(weights));
    }
}
