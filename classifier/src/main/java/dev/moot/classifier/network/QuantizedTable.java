package dev.moot.classifier.network;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;

/**
 * A table of vectors, {@code [rows, width]}, in bytes: ND4J has no sparse look-up that is fast enough to serve.
 *
 * <p>A row is a scale and a signed byte for each number: a quarter of the size of floats, in memory as in the file, for an
 * error of at most half of 1/127 of the row's largest number. Look-ups fall all over the table and wait for memory, so the
 * smaller table is also the faster one. Immutable and thread-safe.
 */
public final class QuantizedTable {

    private static final int LEVELS = 127;

    private final int width;
    private final float[] scales;
    private final byte[] levels;

    private QuantizedTable(int width, float[] scales, byte[] levels) {
        this.width = width;
        this.scales = scales;
        this.levels = levels;
    }

    /**
     * Rounds a table of floats.
     *
     * @param values the rows one after another, {@code [rows × width]}
     */
    public static QuantizedTable of(int width, float[] values) {
        if (width < 1 || values.length % width != 0) {
            throw new IllegalArgumentException(values.length + " numbers are not rows of " + width);
        }
        float[] scales = new float[values.length / width];
        byte[] levels = new byte[values.length];
        for (int row = 0; row < scales.length; row++) {
            float largest = 0;
            for (int i = 0; i < width; i++) {
                largest = Math.max(largest, Math.abs(values[row * width + i]));
            }
            scales[row] = largest / LEVELS;
            for (int i = 0; i < width; i++) {
                levels[row * width + i] =
                        scales[row] == 0 ? 0 : (byte) Math.round(values[row * width + i] / scales[row]);
            }
        }
        return new QuantizedTable(width, scales, levels);
    }

    /** Numbers in a row. */
    public int width() {
        return width;
    }

    /** The number of rows. */
    public int rows() {
        return scales.length;
    }

    /** The table as floats, a fresh array {@code [rows × width]}. */
    public float[] values() {
        float[] values = new float[levels.length];
        for (int row = 0; row < scales.length; row++) {
            for (int i = 0; i < width; i++) {
                values[row * width + i] = levels[row * width + i] * scales[row];
            }
        }
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
        add(rows, 0, rows.length, out, offset);
        float scale = rows.length == 0 ? 0 : 1f / rows.length;
        for (int i = 0; i < width; i++) {
            out[offset + i] *= scale;
        }
    }

    /**
     * Adds up some rows.
     *
     * <p>Four rows go into the sum at a time: the processor then waits for four of them at once.
     *
     * @param rows holds the rows, repeated ones counting again
     * @param from where they begin in {@code rows}
     * @param to where they end
     * @param out {@link #width()} numbers from {@code offset} on, to which the sum is added
     */
    public void add(int[] rows, int from, int to, float[] out, int offset) {
        int next = from;
        for (; next + 4 <= to; next += 4) {
            addFour(rows[next], rows[next + 1], rows[next + 2], rows[next + 3], out, offset);
        }
        for (; next < to; next++) {
            add(rows[next], out, offset);
        }
    }

    /** Adds a row to {@link #width()} numbers of {@code out}, from {@code offset} on. */
    public void add(int row, float[] out, int offset) {
        float scale = scales[row];
        byte[] table = levels;
        int base = row * width;
        for (int i = 0; i < width; i++) {
            out[offset + i] += scale * table[base + i];
        }
    }

    private void addFour(int first, int second, int third, int fourth, float[] out, int offset) {
        float scaleOfFirst = scales[first];
        float scaleOfSecond = scales[second];
        float scaleOfThird = scales[third];
        float scaleOfFourth = scales[fourth];
        int a = first * width;
        int b = second * width;
        int c = third * width;
        int d = fourth * width;
        byte[] table = levels;
        for (int i = 0; i < width; i++) {
            out[offset + i] += (scaleOfFirst * table[a + i] + scaleOfSecond * table[b + i])
                    + (scaleOfThird * table[c + i] + scaleOfFourth * table[d + i]);
        }
    }

    /** Reads what {@link #write} wrote. */
    public static QuantizedTable read(DataInputStream in, int rows, int width) throws IOException {
        float[] scales = new float[rows];
        byte[] levels = new byte[Math.multiplyExact(rows, width)];
        for (int row = 0; row < rows; row++) {
            scales[row] = in.readFloat();
            in.readFully(levels, row * width, width);
        }
        return new QuantizedTable(width, scales, levels);
    }

    /** Writes the table, {@code 4 + width} bytes a row. */
    public void write(DataOutputStream out) throws IOException {
        for (int row = 0; row < scales.length; row++) {
            out.writeFloat(scales[row]);
            out.write(levels, row * width, width);
        }
    }
}
