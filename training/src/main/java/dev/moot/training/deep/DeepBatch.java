package dev.moot.training.deep;

import dev.moot.classifier.encoder.Hidden;
import dev.moot.classifier.encoder.MiniLm;
import dev.moot.training.encoder.EncoderGraph;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Fills the placeholders of {@link DeepNetwork}. */
final class DeepBatch {

    private DeepBatch() {}

    /**
     * Runs the frozen layers over texts and pads the rest to the longest.
     *
     * @param emphasis how much each output counts, {@code [outputs]}
     */
    static Map<String, INDArray> of(MiniLm lower, List<DeepText> texts, float[] emphasis) {
        Hidden hidden = lower.runSequences(texts.stream().map(DeepText::tokens).toList());
        int batch = texts.size();
        int tokens = texts.stream().mapToInt(DeepText::length).max().orElseThrow();
        float[] first = new float[batch * tokens];
        float[] mean = new float[batch * tokens];
        float[][] targets = new float[batch][];
        float[][] weights = new float[batch][emphasis.length];
        for (int i = 0; i < batch; i++) {
            DeepText text = texts.get(i);
            int second = text.tokens().second();
            first[i * tokens] = 1;
            Arrays.fill(mean, i * tokens, i * tokens + second, 1f / second);
            targets[i] = text.targets().values();
            for (int output = 0; output < emphasis.length; output++) {
                weights[i][output] = emphasis[output] * text.targets().weights()[output];
            }
        }
        Map<String, INDArray> placeholders = EncoderGraph.padded(
                IntStream.range(0, batch).mapToObj(hidden::states).toList(), tokens);
        placeholders.put(DeepNetwork.FIRST, Nd4j.createFromArray(first).reshape(batch, 1, tokens));
        placeholders.put(DeepNetwork.MEAN, Nd4j.createFromArray(mean).reshape(batch, 1, tokens));
        placeholders.put(DeepNetwork.TARGETS, Nd4j.createFromArray(targets));
        placeholders.put(DeepNetwork.WEIGHTS, Nd4j.createFromArray(weights));
        return placeholders;
    }
}
