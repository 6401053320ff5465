package dev.moot.classifier.law;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.List;

/**
 * A multinomial logistic regression.
 *
 * @param rows for each class a weight for each feature and, last, one for the bias
 */
public record Softmax(@JsonValue List<List<Double>> rows) {

    @JsonCreator
    public Softmax {
        rows = rows.stream().map(List::copyOf).toList();
        if (rows.stream().mapToInt(List::size).distinct().count() != 1) {
            throw new IllegalArgumentException("'rows' must be as long as each other");
        }
    }

    /**
     * Requires a size.
     *
     * @throws IllegalArgumentException if it has another
     */
    void require(int classes, int features) {
        if (rows.size() != classes || rows.get(0).size() != features + 1) {
            throw new IllegalArgumentException(
                    "weights must be " + classes + " rows of " + (features + 1) + " numbers");
        }
    }

    /** The probability of each class; they add up to 1. */
    public double[] probabilities(double[] features) {
        double[] probabilities = new double[rows.size()];
        for (int row = 0; row < probabilities.length; row++) {
            List<Double> weights = rows.get(row);
            double sum = weights.get(features.length);
            for (int i = 0; i < features.length; i++) {
                sum += weights.get(i) * features[i];
            }
            probabilities[row] = sum;
        }
        double largest = Arrays.stream(probabilities).max().orElseThrow();
        double sum = 0;
        for (int row = 0; row < probabilities.length; row++) {
            probabilities[row] = Math.exp(probabilities[row] - largest);
            sum += probabilities[row];
        }
        for (int row = 0; row < probabilities.length; row++) {
            probabilities[row] /= sum;
        }
        return probabilities;
    }
}
