package dev.moot.training.evaluation;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonProperty.Access;

/**
 * How flags compare with labels at one threshold.
 *
 * @param truePositives flagged, and rightly
 * @param falsePositives flagged, and wrongly
 * @param falseNegatives not flagged, and wrongly
 * @param trueNegatives not flagged, and rightly
 */
public record Confusion(int truePositives, int falsePositives, int falseNegatives, int trueNegatives) {

    public Confusion {
        if (truePositives < 0 || falsePositives < 0 || falseNegatives < 0 || trueNegatives < 0) {
            throw new IllegalArgumentException("counts must not be negative: " + truePositives + ", " + falsePositives
                    + ", " + falseNegatives + ", " + trueNegatives);
        }
    }

    /** Counts the examples; one whose score equals the threshold is flagged, as by the classifier. */
    public static Confusion at(double threshold, double[] scores, boolean[] labels) {
        BinaryMetrics.requireSameLength(scores, labels);
        int truePositives = 0;
        int falsePositives = 0;
        int falseNegatives = 0;
        int trueNegatives = 0;
        for (int i = 0; i < scores.length; i++) {
            if (scores[i] >= threshold) {
                if (labels[i]) {
                    truePositives++;
                } else {
                    falsePositives++;
                }
            } else if (labels[i]) {
                falseNegatives++;
            } else {
                trueNegatives++;
            }
        }
        return new Confusion(truePositives, falsePositives, falseNegatives, trueNegatives);
    }

    /** Share of flagged examples that deserve it; 0 where nothing is flagged. */
    @JsonProperty(access = Access.READ_ONLY)
    public double precision() {
        int flagged = truePositives + falsePositives;
        return flagged == 0 ? 0 : (double) truePositives / flagged;
    }

    /** Share of positive examples that are flagged; 0 where there are none. */
    @JsonProperty(access = Access.READ_ONLY)
    public double recall() {
        int positives = truePositives + falseNegatives;
        return positives == 0 ? 0 : (double) truePositives / positives;
    }

    /** Harmonic mean of precision and recall; 0 where nothing is flagged rightly. */
    @JsonProperty(access = Access.READ_ONLY)
    public double f1() {
        int total = 2 * truePositives + falsePositives + falseNegatives;
        return total == 0 ? 0 : 2.0 * truePositives / total;
    }
}
