package dev.moot.classifier.encoder;

/** A matrix of weights outside the heap, {@code [in × out]}. Immutable and thread-safe. */
interface Matrix {

    /** Makes one of weights, {@code [in × out]} row by row. */
    static Matrix of(float[] weights, int in, int out, Precision precision) {
        return switch (precision) {
            case FLOAT32 -> new FloatMatrix(weights, in, out);
            case BFLOAT16 -> new Bfloat16Matrix(weights, in, out);
        };
    }

    /** Multiplies rows by it, {@code [count × in] · [in × out]}. */
    void multiply(Floats rows, int count, Floats product, Scratch scratch);
}
