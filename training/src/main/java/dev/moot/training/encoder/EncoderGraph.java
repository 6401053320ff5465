package dev.moot.training.encoder;

import dev.moot.classifier.encoder.Layer;
import dev.moot.classifier.encoder.MiniLm;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.nd4j.autodiff.samediff.SDVariable;
import org.nd4j.autodiff.samediff.SameDiff;
import org.nd4j.autodiff.samediff.internal.InferenceSession;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * Transformer layers of the encoder in SameDiff (Devlin et al. 2019), with the names of their weights.
 *
 * <p>Written around what SameDiff is slow or wrong at: the gradient of a broadcast product takes forty times that of a matrix
 * product, and its own GELU is an approximation. Not thread-safe.
 */
public final class EncoderGraph {

    private static final String STATES = "states";
    private static final String MASK = "mask";
    private static final String PUBLIC = "encoder.";

    /** Added to the attention on padding. */
    private static final float HIDDEN_TOKEN = -1e4f;

    private static final int WIDTH = Layer.WIDTH;
    private static final int HEADS = Layer.HEADS;
    private static final int HEAD_WIDTH = WIDTH / HEADS;

    private final SameDiff graph = SameDiff.create();
    private final int batch;
    private final Map<String, float[]> weights;
    private final List<String> trainable = new ArrayList<>();

    /**
     * Starts an empty graph.
     *
     * @param batch sequences in a batch; SameDiff wants it fixed
     * @param weights what the variables start from, by name
     */
    public EncoderGraph(int batch, Map<String, float[]> weights) {
        this.batch = batch;
        this.weights = weights;
    }

    /**
     * The public weights of some layers, by the names of the variables that start from them.
     *
     * @param open the public weights, as {@link MiniLm#weights} returns them
     */
    public static Map<String, float[]> layers(Map<String, float[]> open, List<Integer> layers) {
        Map<String, float[]> weights = new TreeMap<>();
        for (int layer : layers) {
            open.forEach((name, values) -> {
                if (name.startsWith(PUBLIC + prefix(layer))) {
                    weights.put(name.substring(PUBLIC.length()), values);
                }
            });
        }
        return weights;
    }

    private static String prefix(int layer) {
        return "layer." + layer + ".";
    }

    /**
     * What {@link #states} and {@link #layers(SDVariable, List)} are given.
     *
     * @param sequences the states of each sequence, {@code [tokens × 384]}
     * @param tokens the length they are padded to
     */
    public static Map<String, INDArray> padded(List<float[]> sequences, int tokens) {
        int batch = sequences.size();
        float[] states = new float[batch * tokens * WIDTH];
        float[] mask = new float[batch * tokens];
        for (int i = 0; i < batch; i++) {
            float[] sequence = sequences.get(i);
            System.arraycopy(sequence, 0, states, i * tokens * WIDTH, sequence.length);
            Arrays.fill(mask, i * tokens + sequence.length / WIDTH, (i + 1) * tokens, HIDDEN_TOKEN);
        }
        Map<String, INDArray> placeholders = new HashMap<>();
        placeholders.put(STATES, Nd4j.createFromArray(states).reshape(batch, tokens, WIDTH));
        placeholders.put(MASK, Nd4j.createFromArray(mask).reshape(batch, 1, 1, tokens));
        return placeholders;
    }

    /** The states that come from the frozen layers, {@code [batch, tokens, 384]}. */
    public SDVariable states() {
        return graph.placeHolder(STATES, DataType.FLOAT, batch, -1, WIDTH);
    }

    /**
     * Layers of the encoder, one after the other.
     *
     * @param hidden {@code [batch, tokens, 384]}
     * @param layers their numbers
     * @return {@code [batch, tokens, 384]}
     */
    public SDVariable layers(SDVariable hidden, List<Integer> layers) {
        SDVariable mask = graph.placeHolder(MASK, DataType.FLOAT, batch, 1, 1, -1);
        SDVariable states = hidden;
        for (int layer : layers) {
            states = layer(states, mask, prefix(layer));
        }
        return states;
    }

    /** The graph, to add to. */
    public SameDiff graph() {
        return graph;
    }

    /** Something that is learnt. */
    public SDVariable variable(String name, long... shape) {
        trainable.add(name);
        return graph.var(name, start(name, shape));
    }

    private INDArray start(String name, long... shape) {
        return Nd4j.createFromArray(weights.get(name)).reshape(shape);
    }

    private SDVariable layer(SDVariable hidden, SDVariable mask, String prefix) {
        SDVariable flat = graph.reshape(hidden, -1, WIDTH);
        SDVariable query = heads(dense(flat, prefix + "attention.self.query"));
        SDVariable key = heads(dense(flat, prefix + "attention.self.key"));
        SDVariable value = heads(dense(flat, prefix + "attention.self.value"));
        SDVariable scores = graph.linalg
                .mmul(query, key, false, true, false)
                .mul(1 / Math.sqrt(HEAD_WIDTH))
                .add(mask);
        SDVariable seen = graph.linalg.mmul(graph.nn.softmax(scores, 3), value);
        SDVariable merged = graph.reshape(graph.permute(seen, 0, 2, 1, 3), -1, WIDTH);
        SDVariable attended =
                norm(flat.add(dense(merged, prefix + "attention.output.dense")), prefix + "attention.output.LayerNorm");
        SDVariable wide = gelu(dense(attended, prefix + "intermediate.dense"));
        SDVariable out = norm(attended.add(dense(wide, prefix + "output.dense")), prefix + "output.LayerNorm");
        return graph.reshape(out, batch, -1, WIDTH);
    }

    private SDVariable heads(SDVariable flat) {
        return graph.permute(graph.reshape(flat, batch, -1, HEADS, HEAD_WIDTH), 0, 2, 1, 3);
    }

    /** A dense layer; where the weights hold a low-rank adapter for it, only that and the bias are learnt. */
    private SDVariable dense(SDVariable in, String name) {
        int out = weights.get(name + ".bias").length;
        int width = weights.get(name + ".weight").length / out;
        SDVariable product;
        if (weights.containsKey(name + Adapters.DOWN)) {
            int rank = weights.get(name + Adapters.DOWN).length / width;
            SDVariable narrow = in.mmul(variable(name + Adapters.DOWN, width, rank));
            product = in.mmul(graph.constant(name + ".weight", start(name + ".weight", width, out)))
                    .add(narrow.mmul(variable(name + Adapters.UP, rank, out)));
        } else {
            product = in.mmul(variable(name + ".weight", width, out));
        }
        return product.add(variable(name + ".bias", 1, out));
    }

    private SDVariable norm(SDVariable in, String name) {
        return graph.nn.layerNorm(in, variable(name + ".weight", WIDTH), variable(name + ".bias", WIDTH), true, 1);
    }

    private SDVariable gelu(SDVariable in) {
        return graph.math.erf(in.mul(1 / Math.sqrt(2))).add(1).mul(in).mul(0.5);
    }

    /**
     * A weighted mean of each sequence's states.
     *
     * @param shares the name of the placeholder with the weights, {@code [batch, 1, tokens]}
     * @return {@code [batch, 384]}
     */
    public SDVariable mean(SDVariable hidden, String shares) {
        SDVariable placeholder = graph.placeHolder(shares, DataType.FLOAT, batch, 1, -1);
        return graph.reshape(graph.linalg.mmul(placeholder, hidden), batch, WIDTH);
    }

    /** The names of what is learnt. */
    public List<String> trainable() {
        return trainable;
    }

    /** The array of a variable; what is written to it counts from the next run on. */
    public INDArray array(String name) {
        return graph.getVariable(name).getArr();
    }

    /** The loss and its gradients; closes the placeholders. */
    public Gradients gradients(Map<String, INDArray> placeholders, String loss) {
        var result = graph.calculateGradientsAndOutputs(placeholders, List.of(loss), trainable);
        placeholders.values().forEach(INDArray::close);
        closeWhatIsUsed();
        return new Gradients(result.getOutputs().get(loss).getDouble(0), result.getGradients());
    }

    /** A session has a way of its own with memory, so it is changed once there is one. */
    private void closeWhatIsUsed() {
        for (InferenceSession session : graph.getFunction("grad").getSessions().values()) {
            if (!(session.getMmgr() instanceof ClosingMemory)) {
                session.getMmgr().close();
                session.setMmgr(new ClosingMemory());
            }
        }
    }

    /** Everything that is learnt, by name, matrices as {@code [in × out]}. */
    public Map<String, float[]> learnt() {
        Map<String, float[]> learnt = new TreeMap<>();
        for (String name : trainable) {
            learnt.put(name, array(name).dup('c').data().asFloat());
        }
        return learnt;
    }
}
