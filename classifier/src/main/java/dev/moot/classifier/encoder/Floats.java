package dev.moot.classifier.encoder;

import org.bytedeco.javacpp.FloatPointer;

/** Numbers outside the heap, where the matrix product reads and writes them. Grows and never shrinks. Not thread-safe. */
final class Floats {

    /** Room for the rows behind the last that a {@link Bfloat16Product} reads and writes. */
    private static final int BEHIND = Bfloat16Product.BLOCK * 4 * Layer.WIDTH;

    private FloatPointer all = new FloatPointer();
    private FloatPointer view = new FloatPointer();
    private FloatPointer otherView = new FloatPointer();
    private long capacity;

    /** Makes room; what was there is gone when there was less. */
    void require(long size) {
        if (size > capacity) {
            all.deallocate();
            all = new FloatPointer(size + BEHIND);
            view = new FloatPointer(all);
            otherView = new FloatPointer(all);
            capacity = size;
        }
    }

    /** A place in it, until the next call. */
    FloatPointer at(long offset) {
        return view.position(offset);
    }

    /** Another place in it, until the next call. */
    FloatPointer other(long offset) {
        return otherView.position(offset);
    }

    /** A place in it by its address, for native code that takes a position for a number of bytes. */
    FloatPointer address(long offset) {
        return all.getPointer(offset);
    }

    /** Copies numbers to its beginning. */
    void put(float[] from, int offset, int length) {
        at(0).put(from, offset, length);
    }

    /** Copies numbers from its beginning. */
    void get(float[] to, int offset, int length) {
        at(0).get(to, offset, length);
    }
}
