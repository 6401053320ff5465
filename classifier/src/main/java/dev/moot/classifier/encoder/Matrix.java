package dev.moot.classifier.encoder;

/** A matrix of weights outside the heap, {@code [in × out]}. Immutable and thread-safe. */
interface Matrix {

    /** Makes one of weights, {@code [in × out]} row by row. */
    static Matrix of(float[] weights, int out, Precision precision) {
        return switch (precision) {
            case FLOAT32 -> new FloatMatrix(weights, out);
            case BFLOAT16 -> new Bfloat16Matrix(weights, out);
        };
    }

    /** Multiplies rows by it, {@code [count × in] · [in × out]}. */
    void multiply(Floats rows, int count, Floats product, Scratch scratch);
}
