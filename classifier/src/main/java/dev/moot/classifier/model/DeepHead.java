package dev.moot.classifier.model;

import dev.moot.classifier.Attribute;
import java.util.Map;

/**
 * How the encoder's logits become scores on the same scale as the fast tier's, and when it is asked.
 *
 * @param shares for each attribute how much of the logit is the encoder's, in [0, 1]; the rest is the fast tier's, which has been
 *     worked out anyway
 * @param calibrations for each attribute the map from the mixed logit to a probability
 * @param bands for each attribute the fast tier's scores at which a cascade asks the encoder
 */
public record DeepHead(Map<Attribute, Double> shares, Map<Attribute, Knots> calibrations, Map<Attribute, Band> bands) {

    public DeepHead {
        shares = Manifest.inOrder(shares);
        calibrations = Manifest.inOrder(calibrations);
        bands = Manifest.inOrder(bands);
    }

    /** The mixed logit. */
    public static float mix(double share, float encoder, float fast) {
        return (float) (share * encoder + (1 - share) * fast);
    }
}
