package dev.moot.classifier.model;

import dev.moot.classifier.calibration.Calibration;
import java.util.Arrays;
import java.util.List;

/**
 * A calibration as it stands in a file.
 *
 * @param logits where the knots stand, strictly increasing
 * @param probabilities the probability at each
 */
public record Knots(List<Double> logits, List<Double> probabilities) {

    public Knots {
        logits = List.copyOf(logits);
        probabilities = List.copyOf(probabilities);
    }

    /** The form in which a file keeps a calibration. */
    public static Knots of(Calibration calibration) {
        return new Knots(
                Arrays.stream(calibration.logits()).boxed().toList(),
                Arrays.stream(calibration.probabilities()).boxed().toList());
    }

    /**
     * The calibration these knots describe.
     *
     * @throws IllegalArgumentException if they describe none
     */
    public Calibration calibration() {
        return Calibration.of(
                logits.stream().mapToDouble(Double::doubleValue).toArray(),
                probabilities.stream().mapToDouble(Double::doubleValue).toArray());
    }
}
