package dev.moot.classifier.network;

import java.util.Arrays;

/**
 * A table of vectors, {@code [rows, width]}, made to be averaged: four numbers to an int, two of which are added at a time.
 *
 * <p>Each column has one scale, so that rows add up as integers and are scaled once at the end. A number is a byte above zero;
 * the bytes of an int at even places and those at odd places, each with an empty byte above, are added as two halves
 * (Lamport 1975, "Multiple byte processing with full-word instructions"). Compilers turn that into vector instructions where
 * they would convert bytes to floats one by one, and a row is a quarter of what it is in floats: most of the time goes into
 * waiting for memory. Immutable and thread-safe.
 */
public final class PackedTable {

    private static final int LEVELS = 127;

    /** What is added to a number to make it positive. */
    private static final int ZERO = 128;

    private static final int EVEN_BYTES = 0x00FF00FF;
    private static final int IN_AN_INT = 4;

    /** Numbers below 2^8 of which so many add up to less than 2^16. */
    private static final int MOST_AT_ONCE = 256;

    private final int width;
    private final int ints;
    private final float[] scales;
    private final int[] packed;

    /** Packs a table whose width is a multiple of four; each number is off by at most 1/254 of the largest in its column. */
    PackedTable(QuantizedTable table) {
        if (table.width() % IN_AN_INT != 0) {
            throw new IllegalArgumentException("the width must be a multiple of 4, got: " + table.width());
        }
        this.width = table.width();
        this.ints = width / IN_AN_INT;
        this.scales = new float[width];
        this.packed = new int[table.rows() * ints];
        float[] values = table.values();
        float[] largest = new float[width];
        for (int row = 0; row < table.rows(); row++) {
            for (int i = 0; i < width; i++) {
                largest[i] = Math.max(largest[i], Math.abs(values[row * width + i]));
            }
        }
        for (int i = 0; i < width; i++) {
            scales[i] = largest[i] / LEVELS;
        }
        for (int row = 0; row < table.rows(); row++) {
            for (int i = 0; i < width; i++) {
                int level = scales[i] == 0 ? 0 : Math.round(values[row * width + i] / scales[i]);
                packed[row * ints + i % ints] |= (level + ZERO) << (Byte.SIZE * (i / ints));
            }
        }
    }

    /** Numbers in a row. */
    public int width() {
        return width;
    }

    /**
     * Writes the mean of some rows, or zeros where there are none.
     *
     * @param rows the rows, repeated ones counting again
     * @param out receives a row from {@code offset} on
     */
    public void mean(int[] rows, float[] out, int offset) {
        int[] sums = new int[width];
        int[] even = new int[ints];
        int[] odd = new int[ints];
        for (int from = 0; from < rows.length; from += MOST_AT_ONCE) {
            int to = Math.min(from + MOST_AT_ONCE, rows.length);
            Arrays.fill(even, 0);
            Arrays.fill(odd, 0);
            add(rows, from, to, even, odd);
            for (int i = 0; i < ints; i++) {
                sums[i] += even[i] & 0xFFFF;
                sums[ints + i] += odd[i] & 0xFFFF;
                sums[2 * ints + i] += even[i] >>> Short.SIZE;
                sums[3 * ints + i] += odd[i] >>> Short.SIZE;
            }
        }
        float share = rows.length == 0 ? 0 : 1f / rows.length;
        for (int i = 0; i < width; i++) {
            out[offset + i] = (sums[i] - ZERO * rows.length) * scales[i] * share;
        }
    }

    /** Four rows at a time: the processor then waits for four of them at once. */
    private void add(int[] rows, int from, int to, int[] even, int[] odd) {
        int[] table = packed;
        int next = from;
        for (; next + 4 <= to; next += 4) {
            int a = rows[next] * ints;
            int b = rows[next + 1] * ints;
            int c = rows[next + 2] * ints;
            int d = rows[next + 3] * ints;
            for (int i = 0; i < even.length; i++) {
                even[i] += (table[a + i] & EVEN_BYTES)
                        + (table[b + i] & EVEN_BYTES)
                        + (table[c + i] & EVEN_BYTES)
                        + (table[d + i] & EVEN_BYTES);
            }
            for (int i = 0; i < odd.length; i++) {
                odd[i] += (table[a + i] >>> Byte.SIZE & EVEN_BYTES)
                        + (table[b + i] >>> Byte.SIZE & EVEN_BYTES)
                        + (table[c + i] >>> Byte.SIZE & EVEN_BYTES)
                        + (table[d + i] >>> Byte.SIZE & EVEN_BYTES);
            }
        }
        for (; next < to; next++) {
            int base = rows[next] * ints;
            for (int i = 0; i < even.length; i++) {
                even[i] += table[base + i] & EVEN_BYTES;
                odd[i] += table[base + i] >>> Byte.SIZE & EVEN_BYTES;
            }
        }
    }
}
