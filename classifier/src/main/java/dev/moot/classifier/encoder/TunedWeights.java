package dev.moot.classifier.encoder;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bytedeco.javacpp.indexer.HalfIndexer;

/**
 * By how much a fine-tuned encoder differs from the public one, and the network on top of it; kept in half precision
 * (IEEE 754 binary16), in which differences lose less than the weights themselves would.
 *
 * <p>Immutable.
 */
public final class TunedWeights {

    /** The layer on top, {@code [768 × outputs]} and its bias. */
    public static final String OUTPUT = "output";

    private static final String ENCODER = "encoder.";
    private static final int MOST_ARRAYS = 1000;
    private static final int LARGEST_ARRAY = 1 << 22;

    private final List<Integer> layers;
    private final Map<String, short[]> halves;

    private TunedWeights(List<Integer> layers, Map<String, short[]> halves) {
        this.layers = List.copyOf(layers);
        this.halves = halves;
    }

    /**
     * What is left of tuned weights after taking off the public ones.
     *
     * @param layers the numbers of the layers that are kept, from the bottom
     * @param tuned what was tuned, {@code layer.0.…} and {@link #OUTPUT}, matrices as {@code [in × out]}
     * @param open the public weights, as {@link MiniLm#weights} returns them
     */
    public static TunedWeights difference(List<Integer> layers, Map<String, float[]> tuned, Map<String, float[]> open) {
        Map<String, short[]> halves = new TreeMap<>();
        tuned.forEach((name, values) -> {
            float[] from = open.get(ENCODER + name);
            short[] rounded = new short[values.length];
            for (int i = 0; i < values.length; i++) {
                rounded[i] = (short) HalfIndexer.fromFloat(from == null ? values[i] : values[i] - from[i]);
            }
            halves.put(name, rounded);
        });
        return new TunedWeights(layers, halves);
    }

    /** The weights a network starts from when it goes on learning, by the names that were tuned. */
    public Map<String, float[]> tuned(Map<String, float[]> open) {
        Map<String, float[]> tuned = new HashMap<>();
        halves.forEach((name, rounded) -> {
            float[] from = open.get(ENCODER + name);
            float[] values = new float[rounded.length];
            for (int i = 0; i < values.length; i++) {
                values[i] = HalfIndexer.toFloat(Short.toUnsignedInt(rounded[i])) + (from == null ? 0 : from[i]);
            }
            tuned.put(name, values);
        });
        return tuned;
    }

    /** Numbers in the output. */
    public int outputs() {
        return halves.get(OUTPUT + ".bias").length;
    }

    /**
     * The tuned encoder.
     *
     * @param open the public weights, as {@link MiniLm#weights} returns them
     */
    public TunedEncoder merge(Map<String, float[]> open, Precision precision) {
        Map<String, float[]> tuned = tuned(open);
        Map<String, float[]> weights = new HashMap<>(open);
        tuned.forEach((name, values) -> weights.put(ENCODER + name, values));
        return new TunedEncoder(MiniLm.of(weights, layers, precision), tuned);
    }

    /** Writes the layers and the arrays, in the order of their names. */
    public void write(DataOutputStream out) throws IOException {
        out.writeInt(layers.size());
        for (int layer : layers) {
            out.writeInt(layer);
        }
        out.writeInt(halves.size());
        for (Map.Entry<String, short[]> array : halves.entrySet()) {
            out.writeUTF(array.getKey());
            out.writeInt(array.getValue().length);
            for (short half : array.getValue()) {
                out.writeShort(half);
            }
        }
    }

    /**
     * Reads what {@link #write} wrote.
     *
     * @throws IllegalArgumentException if it is something else
     */
    public static TunedWeights read(DataInputStream in) throws IOException {
        List<Integer> layers = new ArrayList<>();
        int count = bounded(in.readInt(), MiniLm.LAYERS);
        for (int i = 0; i < count; i++) {
            layers.add(bounded(in.readInt(), MiniLm.LAYERS - 1));
        }
        Map<String, short[]> halves = new TreeMap<>();
        int arrays = bounded(in.readInt(), MOST_ARRAYS);
        for (int i = 0; i < arrays; i++) {
            String name = in.readUTF();
            short[] values = new short[bounded(in.readInt(), LARGEST_ARRAY)];
            byte[] bytes = new byte[values.length * Short.BYTES];
            in.readFully(bytes);
            ByteBuffer.wrap(bytes).asShortBuffer().get(values);
            halves.put(name, values);
        }
        if (!halves.containsKey(OUTPUT + ".bias")) {
            throw new IllegalArgumentException("the encoder has no output");
        }
        return new TunedWeights(layers, halves);
    }

    private static int bounded(int value, int most) {
        if (value < 0 || value > most) {
            throw new IllegalArgumentException("the encoder's weights are damaged: " + value + " of at most " + most);
        }
        return value;
    }
}
