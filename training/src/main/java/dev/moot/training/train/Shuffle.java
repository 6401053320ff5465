package dev.moot.training.train;

import java.util.Random;

/** The order in which an epoch sees the examples. */
final class Shuffle {

    private Shuffle() {}

    /** The numbers below {@code size} in an order that the seed alone decides. */
    static int[] order(int size, long seed) {
        int[] order = new int[size];
        Random random = new Random(seed);
        for (int i = 0; i < size; i++) {
            int j = random.nextInt(i + 1);
            order[i] = order[j];
            order[j] = i;
        }
        return order;
    }
}
