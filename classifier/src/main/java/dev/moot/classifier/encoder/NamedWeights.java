package dev.moot.classifier.encoder;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import org.bytedeco.javacpp.indexer.HalfIndexer;

/** Weights by name in a file, in half precision (IEEE 754 binary16), which is off by at most one part in 2048. */
public final class NamedWeights {

    private static final int MOST_NUMBERS = 1 << 24;

    private NamedWeights() {}

    /** Writes them in the order of their names. */
    public static void write(DataOutputStream out, Map<String, float[]> weights) throws IOException {
        out.writeInt(weights.size());
        for (Map.Entry<String, float[]> each : new TreeMap<>(weights).entrySet()) {
            out.writeUTF(each.getKey());
            out.writeInt(each.getValue().length);
            for (float value : each.getValue()) {
                out.writeShort(HalfIndexer.fromFloat(value));
            }
        }
    }

    /**
     * Reads what {@link #write} wrote.
     *
     * @throws IOException also if the file is not one
     */
    public static Map<String, float[]> read(DataInputStream in) throws IOException {
        Map<String, float[]> weights = new TreeMap<>();
        int count = in.readInt();
        for (int i = 0; i < count; i++) {
            String name = in.readUTF();
            int length = in.readInt();
            if (length < 0 || length > MOST_NUMBERS) {
                throw new IOException("weights of " + length + " numbers cannot be right");
            }
            float[] values = new float[length];
            for (int j = 0; j < length; j++) {
                values[j] = HalfIndexer.toFloat(in.readShort());
            }
            weights.put(name, values);
        }
        return weights;
    }
}
