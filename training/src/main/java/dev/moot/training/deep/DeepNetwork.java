package dev.moot.training.deep;

import dev.moot.classifier.encoder.TunedEncoder;
import dev.moot.classifier.encoder.TunedWeights;
import dev.moot.training.encoder.EncoderGraph;
import dev.moot.training.encoder.TunedNetwork;
import java.util.List;
import java.util.Map;
import org.nd4j.autodiff.samediff.SDVariable;
import org.nd4j.autodiff.samediff.SameDiff;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * What learns of the encoder, in SameDiff: its upper layers, and a dense layer over the first token's state and the mean of the
 * text's states, with one logit for each output. The same network as {@link TunedEncoder}.
 */
final class DeepNetwork implements TunedNetwork {

    static final int FEATURES = TunedEncoder.FEATURES;
    static final String OUTPUT_WEIGHT = TunedWeights.OUTPUT + ".weight";
    static final String OUTPUT_BIAS = TunedWeights.OUTPUT + ".bias";

    static final String FIRST = "first";
    static final String MEAN = "mean";
    static final String TARGETS = "targets";
    static final String WEIGHTS = "weights";
    static final String LOGITS = "logits";

    private final EncoderGraph encoder;

    /**
     * Builds the network.
     *
     * @param batch texts in a batch
     * @param layers the numbers of the layers that learn
     * @param weights what to start from, by name
     */
    DeepNetwork(int batch, List<Integer> layers, Map<String, float[]> weights) {
        this.encoder = new EncoderGraph(batch, weights);
        SameDiff graph = encoder.graph();
        SDVariable hidden = encoder.layers(encoder.states(), layers);
        SDVariable features = graph.concat(1, encoder.mean(hidden, FIRST), encoder.mean(hidden, MEAN));
        int outputs = weights.get(OUTPUT_BIAS).length;
        SDVariable logits = features.mmul(encoder.variable(OUTPUT_WEIGHT, FEATURES, outputs))
                .add(LOGITS, encoder.variable(OUTPUT_BIAS, 1, outputs));
        // Cross-entropy of each label there is, written so that no logit overflows.
        SDVariable targets = graph.placeHolder(TARGETS, DataType.FLOAT, batch, outputs);
        SDVariable shares = graph.placeHolder(WEIGHTS, DataType.FLOAT, batch, outputs);
        SDVariable each = graph.nn
                .relu(logits, 0)
                .sub(logits.mul(targets))
                .add(graph.nn.softplus(graph.math.neg(graph.math.abs(logits))));
        graph.math.mul(each, shares).sum().div(LOSS, batch).markAsLoss();
    }

    @Override
    public EncoderGraph encoder() {
        return encoder;
    }

    /** The logits of a batch, {@code [batch, outputs]}. */
    INDArray logits(Map<String, INDArray> batch) {
        return encoder.graph().output(batch, LOGITS).get(LOGITS);
    }
}
