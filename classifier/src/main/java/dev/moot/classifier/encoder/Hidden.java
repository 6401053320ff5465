package dev.moot.classifier.encoder;

import java.util.Arrays;
import java.util.List;

/**
 * The hidden states of some sequences, one after another without padding, {@code [tokens of all, 384]}. Mutable: a layer
 * writes over them.
 */
public final class Hidden {

    private final int[] begins;
    private final float[] states;

    private Hidden(int[] begins, float[] states) {
        this.begins = begins;
        this.states = states;
    }

    /** Zeros for sequences of these lengths. */
    static Hidden of(List<Integer> lengths) {
        int[] begins = new int[lengths.size() + 1];
        for (int i = 0; i < lengths.size(); i++) {
            begins[i + 1] = begins[i] + lengths.get(i);
        }
        return new Hidden(begins, new float[begins[lengths.size()] * Layer.WIDTH]);
    }

    /**
     * Puts sequences together.
     *
     * @param sequences the states of each, {@code [tokens × 384]}; copied
     */
    public static Hidden of(float[][] sequences) {
        Hidden hidden = of(Arrays.stream(sequences)
                .map(sequence -> sequence.length / Layer.WIDTH)
                .toList());
        for (int i = 0; i < sequences.length; i++) {
            System.arraycopy(sequences[i], 0, hidden.states, hidden.begins[i] * Layer.WIDTH, sequences[i].length);
        }
        return hidden;
    }

    /** The number of sequences. */
    public int size() {
        return begins.length - 1;
    }

    /** Tokens of all sequences. */
    int rows() {
        return begins[size()];
    }

    /** The row of a sequence's first token. */
    int begin(int sequence) {
        return begins[sequence];
    }

    /** Tokens of a sequence. */
    public int length(int sequence) {
        return begins[sequence + 1] - begins[sequence];
    }

    /** The states themselves, {@code [tokens of all × 384]}. */
    float[] states() {
        return states;
    }

    /** A copy of the states of one sequence, {@code [tokens × 384]}. */
    public float[] states(int sequence) {
        return Arrays.copyOfRange(states, begins[sequence] * Layer.WIDTH, begins[sequence + 1] * Layer.WIDTH);
    }

    /** The mean of some of a sequence's states, from token {@code from} to before {@code to}, {@code [384]}. */
    public float[] mean(int sequence, int from, int to) {
        float[] mean = new float[Layer.WIDTH];
        for (int token = from; token < to; token++) {
            int base = (begins[sequence] + token) * Layer.WIDTH;
            for (int i = 0; i < Layer.WIDTH; i++) {
                mean[i] += states[base + i];
            }
        }
        for (int i = 0; i < Layer.WIDTH; i++) {
            mean[i] /= to - from;
        }
        return mean;
    }
}
