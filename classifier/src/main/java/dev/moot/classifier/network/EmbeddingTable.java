package dev.moot.classifier.network;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;

/**
 * A table of vectors, {@code [rows, width]}, kept in a plain array: ND4J has no sparse look-up that is fast enough to serve.
 *
 * <p>A file holds a row as one float, its scale, and a signed byte for each number: a quarter of the size for an error of at
 * most half of 1/127 of the row's largest number. Thread-safe as long as nobody writes to the shared array.
 */
public final class EmbeddingTable {

    private static final int LEVELS = 127;

    private final int width;
    private final float[] values;

    private EmbeddingTable(int width, float[] values) {
        this.width = width;
        this.values = values;
    }

    /**
     * Wraps an array without copying it.
     *
     * @param values the rows one after another, {@code [rows × width]}
     */
    public static EmbeddingTable of(int width, float[] values) {
        if (width < 1 || values.length % width != 0) {
            throw new IllegalArgumentException(values.length + " numbers are not rows of " + width);
        }
        return new EmbeddingTable(width, values);
    }

    /** Numbers in a row. */
    public int width() {
        return width;
    }

    /** The number of rows. */
    public int rows() {
        return values.length / width;
    }

    /** The array itself, {@code [rows × width]}; written to in training only. */
    public float[] values() {
        return values;
    }

    /**
     * Writes the mean of some rows, or zeros where there are none.
     *
     * @param rows the rows, repeated ones counting again
     * @param out receives {@link #width()} numbers from {@code offset} on
     */
    public void mean(int[] rows, float[] out, int offset) {
        Arrays.fill(out, offset, offset + width, 0);
        if (rows.length == 0) {
            return;
        }
        for (int row : rows) {
            int base = row * width;
            for (int i = 0; i < width; i++) {
                out[offset + i] += values[base + i];
            }
        }
        float scale = 1f / rows.length;
        for (int i = 0; i < width; i++) {
            out[offset + i] *= scale;
        }
    }

    /** Reads what {@link #write} wrote. */
    public static EmbeddingTable read(DataInputStream in, int rows, int width) throws IOException {
        float[] values = new float[Math.multiplyExact(rows, width)];
        byte[] levels = new byte[width];
        for (int row = 0; row < rows; row++) {
            float scale = in.readFloat();
            in.readFully(levels);
            for (int i = 0; i < width; i++) {
                values[row * width + i] = levels[i] * scale;
            }
        }
        return new EmbeddingTable(width, values);
    }

    /** Writes the table, rounded to bytes. */
    public void write(DataOutputStream out) throws IOException {
        byte[] levels = new byte[width];
        for (int row = 0; row < rows(); row++) {
            float largest = 0;
            for (int i = 0; i < width; i++) {
                largest = Math.max(largest, Math.abs(values[row * width + i]));
            }
            float scale = largest / LEVELS;
            for (int i = 0; i < width; i++) {
                levels[i] = scale == 0 ? 0 : (byte) Math.round(values[row * width + i] / scale);
            }
            out.writeFloat(scale);
            out.write(levels);
        }
    }
}
