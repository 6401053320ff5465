package dev.moot.service.api;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.moot.classifier.model.OperatingCurve;
import dev.moot.classifier.model.OperatingPoint;

/**
 * What a model was measured on, and how well it told comments with an attribute from those without.
 *
 * @param examples how many comments
 * @param positives how many of them have the attribute
 * @param human whether people judged each of them for this very attribute
 * @param auc the area under the ROC curve, as nearly as the points of the operating curve tell
 */
record Measurement(int examples, int positives, boolean human, double auc) {

    /** An area below this marks an attribute as experimental. */
    private static final double LEAST_AUC = 0.70;

    private static final double ROUNDED = 10_000;

    static Measurement of(OperatingCurve curve) {
        return new Measurement(curve.examples(), curve.positives(), curve.human(), auc(curve));
    }

    /** Whether the attribute is to be trusted no further than to try it out. */
    boolean isExperimental() {
        return !human || auc < LEAST_AUC;
    }

    ObjectNode toJson() {
        return JsonNodeFactory.instance
                .objectNode()
                .put("examples", examples)
                .put("positives", positives)
                .put("human", human)
                .put("auc", Math.round(auc * ROUNDED) / ROUNDED);
    }

    /** By trapezoids, from the point where all is flagged to the one where nothing is. */
    private static double auc(OperatingCurve curve) {
        double negatives = curve.examples() - curve.positives();
        double area = 0;
        double recallBefore = 1;
        double falseBefore = 1;
        for (OperatingPoint point : curve.points()) {
            double wrong = point.flagged() * curve.examples() - point.recall() * curve.positives();
            double falseNow = negatives == 0 ? 0 : wrong / negatives;
            area += (falseBefore - falseNow) * (recallBefore + point.recall()) / 2;
            recallBefore = point.recall();
            falseBefore = falseNow;
        }
        return Math.min(1, area + falseBefore * recallBefore / 2);
    }
}
