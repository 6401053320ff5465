package dev.moot.classifier.encoder;

import org.bytedeco.javacpp.ShortPointer;

/** bfloat16 numbers outside the heap. Grows and never shrinks. Not thread-safe. */
final class Rounded {

    private ShortPointer all = new ShortPointer();
    private long capacity;

    /** Room for so many; what was there is gone when there was less. */
    ShortPointer require(long size) {
        if (size > capacity) {
            all.deallocate();
            all = new ShortPointer(size);
            capacity = size;
        }
        return all;
    }
}
