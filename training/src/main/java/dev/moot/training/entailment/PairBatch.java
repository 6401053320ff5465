package dev.moot.training.entailment;

import dev.moot.classifier.encoder.Hidden;
import dev.moot.classifier.encoder.Layer;
import dev.moot.classifier.encoder.MiniLm;
import dev.moot.training.encoder.EncoderGraph;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Fills the placeholders of {@link PairNetwork}. */
final class PairBatch {

    private PairBatch() {}

    /** Runs the lower layers over the two sentences of each pair and pads the rest to the longest. */
    static Map<String, INDArray> of(MiniLm encoder, List<TokenPair> pairs) {
        List<int[]> ids = new ArrayList<>();
        pairs.forEach(pair -> {
            ids.add(pair.first());
            ids.add(pair.second());
        });
        Hidden hidden = encoder.run(ids);
        int batch = pairs.size();
        int tokens = pairs.stream().mapToInt(TokenPair::length).max().orElseThrow();
        float[] states = new float[batch * tokens * Layer.WIDTH];
        float[] mask = new float[batch * tokens];
        float[] second = new float[batch * tokens];
        float[] firstMean = new float[batch * tokens];
        float[] secondMean = new float[batch * tokens];
        float[][] possible = new float[batch][];
        float[][] known = new float[batch][];
        float[] weights = new float[batch];
        for (int i = 0; i < batch; i++) {
            TokenPair pair = pairs.get(i);
            float[] left = hidden.states(2 * i);
            float[] right = hidden.states(2 * i + 1);
            System.arraycopy(left, 0, states, i * tokens * Layer.WIDTH, left.length);
            System.arraycopy(right, 0, states, i * tokens * Layer.WIDTH + left.length, right.length);
            int between = pair.first().length;
            for (int token = 0; token < tokens; token++) {
                int at = i * tokens + token;
                if (token < between) {
                    firstMean[at] = 1f / between;
                } else if (token < pair.length()) {
                    second[at] = 1;
                    secondMean[at] = 1f / pair.second().length;
                } else {
                    mask[at] = EncoderGraph.HIDDEN_TOKEN;
                }
            }
            possible[i] = pair.possible();
            known[i] = pair.known();
            weights[i] = pair.weight();
        }
        Map<String, INDArray> placeholders = new HashMap<>();
        placeholders.put(PairNetwork.STATES, Nd4j.createFromArray(states).reshape(batch, tokens, Layer.WIDTH));
        placeholders.put(PairNetwork.MASK, Nd4j.createFromArray(mask).reshape(batch, 1, 1, tokens));
        placeholders.put(PairNetwork.SECOND, Nd4j.createFromArray(second).reshape(batch * (long) tokens, 1));
        placeholders.put(PairNetwork.FIRST_MEAN, Nd4j.createFromArray(firstMean).reshape(batch, 1, tokens));
        placeholders.put(
                PairNetwork.SECOND_MEAN, Nd4j.createFromArray(secondMean).reshape(batch, 1, tokens));
        placeholders.put(PairNetwork.POSSIBLE, Nd4j.createFromArray(possible));
        placeholders.put(PairNetwork.KNOWN, Nd4j.createFromArray(known));
        placeholders.put(PairNetwork.WEIGHTS, Nd4j.createFromArray(weights));
        return placeholders;
    }
}
