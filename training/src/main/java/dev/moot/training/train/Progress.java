package dev.moot.training.train;

import java.util.function.IntConsumer;

/**
 * How far training is.
 *
 * @param epochs how many there will be
 * @param listener receives the number of examples each step has seen
 */
record Progress(int epochs, IntConsumer listener) {

    /** The share of the whole training that lies behind, in [0, 1). */
    double share(int epoch, int example, int examples) {
        return (epoch + (double) example / examples) / epochs;
    }

    void advance(int examples) {
        listener.accept(examples);
    }
}
