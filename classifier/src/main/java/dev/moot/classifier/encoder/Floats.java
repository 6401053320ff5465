package dev.moot.classifier.encoder;

import org.bytedeco.javacpp.FloatPointer;

/** Numbers outside the heap, where the matrix product reads and writes them. Grows and never shrinks. Not thread-safe. */
final class Floats {

    /** Room for the rows behind the last that a {@link Bfloat16Product} reads and writes. */
    private static final int BEHIND = Bfloat16Product.BLOCK * 4 * Layer.WIDTH;

    private FloatPointer all = new FloatPointer();
    private long capacity;

    /** Makes room; what was there is gone when there was less. */
    void require(long size) {
        if (size > capacity) {
            all.deallocate();
            all = new FloatPointer(size + BEHIND);
            capacity = size;
        }
    }

    /** A place in it, by its address: some native code takes a pointer's position for a number of bytes. */
    FloatPointer at(long offset) {
        return all.getPointer(offset);
    }

    /** Copies numbers to its beginning. */
    void put(float[] from, int offset, int length) {
        all.put(from, offset, length);
    }

    /** Copies numbers from its beginning. */
    void get(float[] to, int offset, int length) {
        all.get(to, offset, length);
    }
}
