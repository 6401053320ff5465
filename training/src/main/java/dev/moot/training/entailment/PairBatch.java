package dev.moot.training.entailment;

import dev.moot.classifier.encoder.Hidden;
import dev.moot.classifier.encoder.MiniLm;
import dev.moot.training.encoder.EncoderGraph;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.commons.lang3.ArrayUtils;
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
        List<float[]> states = new ArrayList<>();
        float[] second = new float[batch * tokens];
        float[] firstMean = new float[batch * tokens];
        float[] secondMean = new float[batch * tokens];
        float[][] possible = new float[batch][];
        float[][] known = new float[batch][];
        float[] weights = new float[batch];
        for (int i = 0; i < batch; i++) {
            TokenPair pair = pairs.get(i);
            states.add(ArrayUtils.addAll(hidden.states(2 * i), hidden.states(2 * i + 1)));
            int begin = i * tokens;
            int between = begin + pair.first().length;
            int end = begin + pair.length();
            Arrays.fill(firstMean, begin, between, 1f / pair.first().length);
            Arrays.fill(second, between, end, 1);
            Arrays.fill(secondMean, between, end, 1f / pair.second().length);
            possible[i] = pair.possible();
            known[i] = pair.known();
            weights[i] = pair.weight();
        }
        Map<String, INDArray> placeholders = EncoderGraph.padded(states, tokens);
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
