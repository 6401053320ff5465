package dev.moot.training.evaluation;

/**
 * The examples whose scores fall into one bin.
 *
 * @param count how many there are, at least 1
 * @param meanScore the mean of their scores
 * @param positiveRate the share of them whose label is positive
 */
public record ReliabilityBin(int count, double meanScore, double positiveRate) {

    public ReliabilityBin {
        if (count < 1) {
            throw new IllegalArgumentException("count must be at least 1, got " + count);
        }
    }
}
