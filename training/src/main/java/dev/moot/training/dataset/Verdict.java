package dev.moot.training.dataset;

import dev.moot.classifier.LegalVerdict;

/**
 * What a data set says of a comment on the legal axis.
 *
 * @param verdict one of {@link Example#VERDICTS}
 * @param weight how far it is to be trusted, in (0, 1]
 */
public record Verdict(LegalVerdict verdict, double weight) {

    public Verdict {
        if (!Example.VERDICTS.contains(verdict)) {
            throw new IllegalArgumentException("'law' must be none, accurate or misinformation, got: " + verdict);
        }
        if (!(weight > 0 && weight <= 1)) {
            throw new IllegalArgumentException("'weight' must be in (0, 1], got: " + weight);
        }
    }
}
