package dev.moot.training.encoder;

import java.util.Map;
import java.util.TreeMap;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.learning.GradientUpdater;
import org.nd4j.linalg.learning.config.Adam;

/** Adam (Kingma and Ba 2015) over the variables of a graph, with gradients cut to a length. Not thread-safe. */
public final class AdamUpdates {

    /** The names of its state begin so. */
    private static final String PREFIX = "updater ";

    private static final double LONGEST = 1;

    private final EncoderGraph graph;
    private final Map<String, GradientUpdater<?>> updaters = new TreeMap<>();

    /**
     * Starts, or goes on.
     *
     * @param state what {@link #state} returned, among other arrays; empty at first
     */
    public AdamUpdates(EncoderGraph graph, Map<String, float[]> state) {
        this.graph = graph;
        for (String name : graph.trainable()) {
            float[] saved = state.get(PREFIX + name);
            long size = 2 * graph.array(name).length();
            INDArray view = saved == null
                    ? Nd4j.zeros(DataType.FLOAT, 1, size)
                    : Nd4j.createFromArray(saved).reshape(1, size);
            updaters.put(name, new Adam(1).instantiate(view, saved == null));
        }
    }

    /** Changes the variables. */
    public void apply(Map<String, INDArray> gradients, int step, double rate) {
        double squares = 0;
        for (INDArray gradient : gradients.values()) {
            double norm = gradient.norm2Number().doubleValue();
            squares += norm * norm;
        }
        double cut = Math.min(1, LONGEST / Math.max(1e-12, Math.sqrt(squares)));
        gradients.forEach((name, gradient) -> {
            INDArray update = gradient.reshape(1, gradient.length()).muli(cut);
            updaters.get(name).applyUpdater(update, step, 0);
            INDArray array = graph.array(name);
            array.subi(update.muli(rate).reshape(array.shape()));
        });
    }

    /** What to go on from, by name. */
    public Map<String, float[]> state() {
        Map<String, float[]> state = new TreeMap<>();
        updaters.forEach((name, updater) -> {
            Map<String, INDArray> moments = updater.getState();
            float[] both = new float[(int) (2 * graph.array(name).length())];
            float[] first = moments.get("M").dup('c').data().asFloat();
            float[] second = moments.get("V").dup('c').data().asFloat();
            System.arraycopy(first, 0, both, 0, first.length);
            System.arraycopy(second, 0, both, first.length, second.length);
            state.put(PREFIX + name, both);
        });
        return state;
    }

    /** Whether an array of a checkpoint is part of this state, and no weight. */
    public static boolean isState(String name) {
        return name.startsWith(PREFIX);
    }
}
