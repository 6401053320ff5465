package dev.moot.training.encoder;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.TreeMap;

/** Weights by name in a file, with the number of the step behind which they stood. */
public final class Checkpoint {

    private Checkpoint() {}

    /**
     * What a file holds.
     *
     * @param step the steps done
     * @param arrays the arrays by name; not to be written to
     */
    public record Saved(int step, Map<String, float[]> arrays) {}

    /** Writes a file, replacing an older one only when it is complete. */
    public static void write(Path file, int step, Map<String, float[]> arrays) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        Path unfinished = file.resolveSibling(file.getFileName() + ".tmp");
        try (DataOutputStream out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(unfinished)))) {
            out.writeInt(step);
            out.writeInt(arrays.size());
            for (Map.Entry<String, float[]> array : new TreeMap<>(arrays).entrySet()) {
                out.writeUTF(array.getKey());
                out.writeInt(array.getValue().length);
                for (float value : array.getValue()) {
                    out.writeFloat(value);
                }
            }
        }
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** Reads what {@link #write} wrote. */
    public static Saved read(Path file) throws IOException {
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            int step = in.readInt();
            int count = in.readInt();
            Map<String, float[]> arrays = new TreeMap<>();
            for (int i = 0; i < count; i++) {
                String name = in.readUTF();
                float[] values = new float[in.readInt()];
                for (int j = 0; j < values.length; j++) {
                    values[j] = in.readFloat();
                }
                arrays.put(name, values);
            }
            return new Saved(step, arrays);
        }
    }
}
