package dev.moot.training.entailment;

import dev.moot.classifier.encoder.Layer;
import dev.moot.classifier.encoder.MiniLm;
import dev.moot.classifier.encoder.PairModel;
import dev.moot.training.encoder.EncoderGraph;
import dev.moot.training.encoder.TunedNetwork;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.nd4j.autodiff.samediff.SDVariable;
import org.nd4j.autodiff.samediff.SameDiff;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * The upper half of the encoder over two sentences at once, in SameDiff.
 *
 * <p>The lower half reads each sentence alone, so that what it makes of a statement of law can be kept (Cao et al. 2020,
 * "DeFormer"). The upper layers read both, the second marked by a vector that is learnt, and the means u and v of the two
 * sentences' states go as [u, v, |u−v|, u·v] into a hidden layer and three logits (Conneau et al. 2017).
 */
final class PairNetwork implements TunedNetwork {

    static final String SECOND = "second";
    static final String FIRST_MEAN = "firstMean";
    static final String SECOND_MEAN = "secondMean";
    static final String POSSIBLE = "possible";
    static final String KNOWN = "known";
    static final String WEIGHTS = "weights";
    static final String LOGITS = "logits";

    private static final List<Integer> TUNED =
            IntStream.range(PairModel.FIRST_TUNED, MiniLm.LAYERS).boxed().toList();
    private static final int WIDTH = Layer.WIDTH;
    private static final int HIDDEN = 128;
    private static final int CLASSES = 3;

    private final EncoderGraph encoder;
    private final int batch;

    /**
     * Builds the network.
     *
     * @param batch pairs in a batch; SameDiff wants it fixed
     * @param weights what to start from, by name
     */
    PairNetwork(int batch, Map<String, float[]> weights) {
        this.encoder = new EncoderGraph(batch, weights);
        this.batch = batch;
        SameDiff graph = encoder.graph();
        SDVariable second = graph.placeHolder(SECOND, DataType.FLOAT, -1, 1);
        // A product, because the gradient of a broadcast multiplication takes forty times as long.
        SDVariable segment = second.mmul(encoder.variable("segment", 1, WIDTH));
        SDVariable marked = encoder.states().add(graph.reshape(segment, batch, -1, WIDTH));
        SDVariable hidden = encoder.layers(marked, TUNED);
        SDVariable u = encoder.mean(hidden, FIRST_MEAN);
        SDVariable v = encoder.mean(hidden, SECOND_MEAN);
        SDVariable features = graph.concat(1, u, v, graph.math.abs(u.sub(v)), u.mul(v));
        SDVariable inner = graph.math.tanh(features.mmul(encoder.variable("hidden.weight", 4 * WIDTH, HIDDEN))
                .add(encoder.variable("hidden.bias", 1, HIDDEN)));
        SDVariable logits = inner.mmul(encoder.variable("output.weight", HIDDEN, CLASSES))
                .add(LOGITS, encoder.variable("output.bias", 1, CLASSES));
        loss(graph, logits);
    }

    /** What an untrained network starts from: the public weights, and small random ones for what is new. */
    static Map<String, float[]> initial(long seed) {
        Map<String, float[]> weights = EncoderGraph.layers(MiniLm.weights(), TUNED);
        Nd4j.getRandom().setSeed(seed);
        weights.put("segment", new float[WIDTH]);
        weights.put("hidden.weight", random(4 * WIDTH * HIDDEN, Math.sqrt(1.0 / (4 * WIDTH))));
        weights.put("hidden.bias", new float[HIDDEN]);
        weights.put("output.weight", random(HIDDEN * CLASSES, Math.sqrt(1.0 / HIDDEN)));
        weights.put("output.bias", new float[CLASSES]);
        return weights;
    }

    private static float[] random(int size, double deviation) {
        return Nd4j.randn(DataType.FLOAT, size).muli(deviation).data().asFloat();
    }

    /** Minus the log of the probability of what is known, among what the pair's set can tell apart. */
    private void loss(SameDiff graph, SDVariable logits) {
        SDVariable possible = graph.placeHolder(POSSIBLE, DataType.FLOAT, batch, CLASSES);
        SDVariable known = graph.placeHolder(KNOWN, DataType.FLOAT, batch, CLASSES);
        SDVariable weights = graph.placeHolder(WEIGHTS, DataType.FLOAT, batch);
        SDVariable every = graph.math.log(graph.math.exp(logits).mul(possible).sum(1));
        SDVariable right = graph.math.log(graph.math.exp(logits).mul(known).sum(1));
        SDVariable loss = graph.mean(LOSS, every.sub(right).mul(weights));
        loss.markAsLoss();
    }

    @Override
    public EncoderGraph encoder() {
        return encoder;
    }

    /** The loss and the logits, {@code [batch, 3]}. */
    Map<String, INDArray> output(Map<String, INDArray> placeholders) {
        return encoder.graph().output(placeholders, LOSS, LOGITS);
    }
}
