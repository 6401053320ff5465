package dev.moot.classifier.encoder;

/** With which numbers the encoder multiplies; sums are IEEE 754 binary32 either way. */
public enum Precision {
    /** Binary32, which every machine has. */
    FLOAT32,
    /**
     * bfloat16, the upper half of binary32: several times as fast where the processor has instructions for it (AMX, AVX512-BF16).
     * Scores differ by a hundredth or so from those of {@link #FLOAT32}, in either direction.
     */
    BFLOAT16;

    /** The faster one on this machine. */
    public static Precision fastest() {
        return Bfloat16Product.isFast() ? BFLOAT16 : FLOAT32;
    }
}
