package dev.moot.training.evaluation.report;

import dev.moot.training.evaluation.BinaryMetrics;
import dev.moot.training.evaluation.Bootstrap;
import dev.moot.training.evaluation.Confusion;
import dev.moot.training.evaluation.Estimate;
import java.util.Optional;

/**
 * How well one scorer tells one attribute.
 *
 * @param name the scorer: {@code Moot} or a baseline
 * @param auc area under the ROC curve with its 95 % interval
 * @param averagePrecision area under the precision–recall curve
 * @param threshold score from which it flags
 * @param confusion what it flags
 * @param calibrationError expected calibration error
 * @param withinSets AUC within a data set, averaged over the sets; absent where no set has enough of both classes
 */
public record ScorerResult(
        String name,
        Estimate auc,
        double averagePrecision,
        double threshold,
        Confusion confusion,
        double calibrationError,
        Optional<Double> withinSets) {

    /** Number of bins of the calibration error. */
    public static final int BINS = 15;

    /**
     * Measures scores against labels of both classes.
     *
     * @param name the scorer
     * @param threshold score from which it flags
     * @param scores probabilities in [0, 1]
     * @param labels whether each example is positive
     * @param withinSets see {@link #withinSets()}
     * @param bootstrap how the interval is drawn
     */
    public static ScorerResult of(
            String name,
            double threshold,
            double[] scores,
            boolean[] labels,
            Optional<Double> withinSets,
            Bootstrap bootstrap) {
        return new ScorerResult(
                name,
                bootstrap.auc(scores, labels),
                BinaryMetrics.averagePrecision(scores, labels),
                threshold,
                Confusion.at(threshold, scores, labels),
                BinaryMetrics.expectedCalibrationError(scores, labels, BINS),
                withinSets);
    }
}
