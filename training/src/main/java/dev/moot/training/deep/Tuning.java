package dev.moot.training.deep;

import dev.moot.classifier.encoder.MiniLm;
import dev.moot.classifier.encoder.Precision;
import dev.moot.training.encoder.Adapters;
import dev.moot.training.encoder.EncoderGraph;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

/** Which part of the encoder learns. */
public enum Tuning {
    /** The upper three layers; the lower three stay as they are. */
    TOP(1, 3, 0, 1.5e-4),
    /** All six layers. */
    ALL(1, 0, 0, 1e-4),
    /** A low-rank adapter beside every matrix of the six layers. */
    ADAPTERS(1, 0, 16, 1e-3),
    /** Every other layer is left out, and the other three learn: half the cost, in training and in use. */
    HALF(2, 0, 0, 1.5e-4);

    private final int stride;
    private final int frozen;
    private final int rank;
    private final double rate;

    Tuning(int stride, int frozen, int rank, double rate) {
        this.stride = stride;
        this.frozen = frozen;
        this.rank = rank;
        this.rate = rate;
    }

    /** The numbers of the layers that are kept, from the bottom. */
    public List<Integer> layers() {
        return IntStream.iterate(0, layer -> layer < MiniLm.LAYERS, layer -> layer + stride)
                .boxed()
                .toList();
    }

    /** The lower layers, which do not learn. */
    List<Integer> frozen() {
        return layers().subList(0, frozen);
    }

    /** The layers that learn. */
    List<Integer> tuned() {
        return layers().subList(frozen, layers().size());
    }

    /** The peak of the learning rate. */
    double rate() {
        return rate;
    }

    /**
     * What the network starts from: the public weights, and small random ones for what is new.
     *
     * @param open the public weights
     */
    Map<String, float[]> initial(Map<String, float[]> open, int outputs, long seed) {
        Map<String, float[]> weights = EncoderGraph.layers(open, tuned());
        if (rank > 0) {
            Adapters.add(weights, rank, seed);
        }
        Random random = new Random(seed);
        float[] output = new float[DeepNetwork.FEATURES * outputs];
        for (int i = 0; i < output.length; i++) {
            output[i] = (float) (random.nextGaussian() / Math.sqrt(DeepNetwork.FEATURES));
        }
        weights.put(DeepNetwork.OUTPUT_WEIGHT, output);
        weights.put(DeepNetwork.OUTPUT_BIAS, new float[outputs]);
        return weights;
    }

    /**
     * The tuned weights of an encoder whose adapters, if any, are worked in.
     *
     * @param start what the network started from
     * @param learnt what it has learnt
     */
    static Map<String, float[]> merged(Map<String, float[]> start, Map<String, float[]> learnt) {
        Map<String, float[]> weights = new HashMap<>(start);
        weights.putAll(learnt);
        Adapters.merge(weights);
        return weights;
    }

    /** The frozen lower layers, or with none of them just the embeddings. */
    MiniLm lower(Map<String, float[]> open) {
        return MiniLm.of(open, frozen(), Precision.FLOAT32);
    }
}
