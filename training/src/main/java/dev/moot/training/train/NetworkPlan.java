package dev.moot.training.train;

import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.IntStream;

/**
 * How one of the two networks is built and trained.
 *
 * @param name its name in logs and folders
 * @param rows which rows of the table an example uses
 * @param hidden numbers in each hidden layer
 * @param epochs how often it sees the examples
 * @param batch examples in a step
 * @param tableRate learning rate of the table at the start, 0 to leave it as it is
 * @param networkRate learning rate of the network at the start
 * @param dropout share of a hidden layer's outputs that training drops
 * @param l2 strength of weight decay in the network
 */
record NetworkPlan(
        String name,
        BiFunction<TrainingTexts, Integer, int[]> rows,
        List<Integer> hidden,
        int epochs,
        int batch,
        double tableRate,
        double networkRate,
        double dropout,
        double l2) {

    /** The bag: linear over the mean of hashed n-grams. */
    static NetworkPlan bag(int epochs) {
        return new NetworkPlan("bag", TrainingTexts::bagRows, List.of(), epochs, 64, 0.25, 2e-3, 0, 0);
    }

    /** The static network: two hidden layers over the mean of distilled vectors, which it may adjust a little. */
    static NetworkPlan statics(int epochs) {
        return new NetworkPlan("static", TrainingTexts::pieces, List.of(256, 256), epochs, 128, 0.02, 1e-3, 0.3, 1e-5);
    }

    /** Numbers in the input, each hidden layer and the output. */
    int[] sizes(int input, int output) {
        IntStream inner = hidden.stream().mapToInt(Integer::intValue);
        return IntStream.concat(IntStream.concat(IntStream.of(input), inner), IntStream.of(output))
                .toArray();
    }
}
