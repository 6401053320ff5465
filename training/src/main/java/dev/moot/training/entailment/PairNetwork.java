package dev.moot.training.entailment;

import dev.moot.classifier.encoder.Layer;
import dev.moot.classifier.encoder.MiniLm;
import dev.moot.classifier.encoder.PairModel;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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
final class PairNetwork {

    static final String STATES = "states";
    static final String MASK = "mask";
    static final String SECOND = "second";
    static final String FIRST_MEAN = "firstMean";
    static final String SECOND_MEAN = "secondMean";
    static final String POSSIBLE = "possible";
    static final String KNOWN = "known";
    static final String WEIGHTS = "weights";
    static final String LOSS = "loss";
    static final String LOGITS = "logits";

    private static final int WIDTH = Layer.WIDTH;
    private static final int HEADS = Layer.HEADS;
    private static final int HEAD_WIDTH = WIDTH / HEADS;
    private static final int HIDDEN = 128;
    private static final int CLASSES = 3;

    private final SameDiff graph = SameDiff.create();
    private final int batch;
    private final List<String> trainable = new ArrayList<>();

    /**
     * Builds the network.
     *
     * @param batch pairs in a batch; SameDiff wants it fixed
     * @param weights what to start from, by name, as {@link #weights} returns
     */
    PairNetwork(int batch, Map<String, float[]> weights) {
        this.batch = batch;
        SDVariable states = graph.placeHolder(STATES, DataType.FLOAT, batch, -1, WIDTH);
        SDVariable mask = graph.placeHolder(MASK, DataType.FLOAT, batch, 1, 1, -1);
        SDVariable second = graph.placeHolder(SECOND, DataType.FLOAT, -1, 1);
        // A product, because the gradient of a broadcast multiplication takes forty times as long.
        SDVariable segment = second.mmul(variable(weights, "segment", 1, WIDTH));
        SDVariable hidden = states.add(graph.reshape(segment, batch, -1, WIDTH));
        for (int layer = PairModel.FIRST_TUNED; layer < MiniLm.LAYERS; layer++) {
            hidden = layer(hidden, mask, "layer." + layer + ".", weights);
        }
        SDVariable u = mean(hidden, FIRST_MEAN);
        SDVariable v = mean(hidden, SECOND_MEAN);
        SDVariable features = graph.concat(1, u, v, graph.math.abs(u.sub(v)), u.mul(v));
        SDVariable inner = graph.math.tanh(features.mmul(variable(weights, "hidden.weight", 4 * WIDTH, HIDDEN))
                .add(variable(weights, "hidden.bias", 1, HIDDEN)));
        SDVariable logits = inner.mmul(variable(weights, "output.weight", HIDDEN, CLASSES))
                .add(LOGITS, variable(weights, "output.bias", 1, CLASSES));
        loss(logits);
    }

    /** What an untrained network starts from: the public weights, and small random ones for what is new. */
    static Map<String, float[]> initial(long seed) {
        Map<String, float[]> from = MiniLm.weights();
        Map<String, float[]> weights = new TreeMap<>();
        for (int layer = PairModel.FIRST_TUNED; layer < MiniLm.LAYERS; layer++) {
            String prefix = "encoder.layer." + layer + ".";
            from.forEach((name, values) -> {
                if (name.startsWith(prefix)) {
                    weights.put(name.substring("encoder.".length()), values);
                }
            });
        }
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

    private SDVariable variable(Map<String, float[]> weights, String name, long... shape) {
        trainable.add(name);
        return graph.var(name, Nd4j.createFromArray(weights.get(name)).reshape(shape));
    }

    private SDVariable layer(SDVariable hidden, SDVariable mask, String prefix, Map<String, float[]> weights) {
        SDVariable flat = graph.reshape(hidden, -1, WIDTH);
        SDVariable query = heads(dense(flat, prefix + "attention.self.query", weights));
        SDVariable key = heads(dense(flat, prefix + "attention.self.key", weights));
        SDVariable value = heads(dense(flat, prefix + "attention.self.value", weights));
        SDVariable scores = graph.linalg
                .mmul(query, key, false, true, false)
                .mul(1 / Math.sqrt(HEAD_WIDTH))
                .add(mask);
        SDVariable seen = graph.linalg.mmul(graph.nn.softmax(scores, 3), value);
        SDVariable merged = graph.reshape(graph.permute(seen, 0, 2, 1, 3), -1, WIDTH);
        SDVariable attended = norm(
                flat.add(dense(merged, prefix + "attention.output.dense", weights)),
                prefix + "attention.output.LayerNorm",
                weights);
        SDVariable wide = gelu(dense(attended, prefix + "intermediate.dense", weights));
        SDVariable out =
                norm(attended.add(dense(wide, prefix + "output.dense", weights)), prefix + "output.LayerNorm", weights);
        return graph.reshape(out, batch, -1, WIDTH);
    }

    private SDVariable heads(SDVariable flat) {
        return graph.permute(graph.reshape(flat, batch, -1, HEADS, HEAD_WIDTH), 0, 2, 1, 3);
    }

    private SDVariable dense(SDVariable in, String name, Map<String, float[]> weights) {
        float[] bias = weights.get(name + ".bias");
        int width = weights.get(name + ".weight").length / bias.length;
        return in.mmul(variable(weights, name + ".weight", width, bias.length))
                .add(variable(weights, name + ".bias", 1, bias.length));
    }

    private SDVariable norm(SDVariable in, String name, Map<String, float[]> weights) {
        return graph.nn.layerNorm(
                in, variable(weights, name + ".weight", WIDTH), variable(weights, name + ".bias", WIDTH), true, 1);
    }

    private SDVariable gelu(SDVariable in) {
        return graph.math.erf(in.mul(1 / Math.sqrt(2))).add(1).mul(in).mul(0.5);
    }

    private SDVariable mean(SDVariable hidden, String name) {
        SDVariable shares = graph.placeHolder(name, DataType.FLOAT, batch, 1, -1);
        return graph.reshape(graph.linalg.mmul(shares, hidden), batch, WIDTH);
    }

    /** Minus the log of the probability of what is known, among what the pair's set can tell apart. */
    private void loss(SDVariable logits) {
        SDVariable possible = graph.placeHolder(POSSIBLE, DataType.FLOAT, batch, CLASSES);
        SDVariable known = graph.placeHolder(KNOWN, DataType.FLOAT, batch, CLASSES);
        SDVariable weights = graph.placeHolder(WEIGHTS, DataType.FLOAT, batch);
        SDVariable every = graph.math.log(graph.math.exp(logits).mul(possible).sum(1));
        SDVariable right = graph.math.log(graph.math.exp(logits).mul(known).sum(1));
        SDVariable loss = graph.mean(LOSS, every.sub(right).mul(weights));
        loss.markAsLoss();
    }

    /** The names of what is learnt. */
    List<String> trainable() {
        return trainable;
    }

    /** The array of a variable; what is written to it counts from the next run on. */
    INDArray array(String name) {
        return graph.getVariable(name).getArr();
    }

    /** Loss and its gradients. */
    Gradients gradients(Map<String, INDArray> placeholders) {
        var result = graph.calculateGradientsAndOutputs(placeholders, List.of(LOSS), trainable);
        return new Gradients(result.getOutputs().get(LOSS).getDouble(0), result.getGradients());
    }

    /** The loss and the logits, {@code [batch, 3]}. */
    Map<String, INDArray> output(Map<String, INDArray> placeholders) {
        return graph.output(placeholders, LOSS, LOGITS);
    }

    /** All weights by name, matrices as {@code [in × out]}. */
    Map<String, float[]> weights() {
        Map<String, float[]> weights = new HashMap<>();
        for (String name : trainable) {
            weights.put(name, array(name).dup('c').data().asFloat());
        }
        return new TreeMap<>(weights);
    }

    record Gradients(double loss, Map<String, INDArray> byName) {}
}
