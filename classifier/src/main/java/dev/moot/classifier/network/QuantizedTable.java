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
        sum(rows, 0, rows.length, out, offset);
        float scale = rows.length == 0 ? 0 : 1f / rows.length;
        for (int i = 0; i < width; i++) {
            out[offset + i] *= scale;
        }
    }

    /**
     * Writes the sum of some rows.
     *
     * <p>Eight rows go into a sum at a time: the processor then waits for eight of them at once, and a row of a few numbers
     * is not worth a loop of its own. That takes two thirds of the time of one row after the other.
     *
     * @param rows holds the rows, repeated ones counting again
     * @param from where they begin in {@code rows}
     * @param to where they end
     * @param out receives {@link #width()} numbers from {@code offset} on
     */
    public void sum(int[] rows, int from, int to, float[] out, int offset) {
        Arrays.fill(out, offset, offset + width, 0);
        int next = from;
        for (; next + 8 <= to; next += 8) {
            addEight(rows, next, out, offset);
        }
        for (; next < to; next++) {
            int base = rows[next] * width;
            for (int i = 0; i < width; i++) {
                out[offset + i] += values[base + i];
            }
        }
    }

    private void addEight(int[] rows, int from, float[] out, int offset) {
        int a = rows[from] * width;
        int b = rows[from + 1] * width;
        int c = rows[from + 2] * width;
        int d = rows[from + 3] * width;
        int e = rows[from + 4] * width;
        int f = rows[from + 5] * width;
        int g = rows[from + 6] * width;
        int h = rows[from + 7] * width;
        float[] table = values;
        for (int i = 0; i < width; i++) {
            out[offset + i] += ((table[a + i] + table[b + i]) + (table[c + i] + table[d + i]))
                    + ((table[e + i] + table[f + i]) + (table[g + i] + table[h + i]));
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
