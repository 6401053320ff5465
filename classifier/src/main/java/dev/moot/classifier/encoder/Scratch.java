package dev.moot.classifier.encoder;

/** Room to compute in, kept from one batch to the next. Not thread-safe: each thread has its own. */
final class Scratch {

    private static final ThreadLocal<Scratch> OF_THREAD = ThreadLocal.withInitial(Scratch::new);

    final Floats in = new Floats();
    final Floats out = new Floats();
    final Floats attention = new Floats();
    final Floats scores = new Floats();
    final Rounded rounded = new Rounded();
    final Rounded inner = new Rounded();
    private float[] numbers = new float[0];

    /** The calling thread's, for what is thread-safe to its callers. */
    static Scratch ofThread() {
        return OF_THREAD.get();
    }

    /** An array of at least this many numbers, whatever stands in them. */
    float[] numbers(int size) {
        if (numbers.length < size) {
            numbers = new float[size];
        }
        return numbers;
    }
}
