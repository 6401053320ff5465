package dev.moot.classifier.model;

/**
 * The scores of the fast tier between which the encoder is asked.
 *
 * @param from the lowest, in [0, 1]
 * @param to the highest; below {@code from} where no score is in between
 */
public record Band(double from, double to) {

    /** A band without a score. */
    public static final Band NONE = new Band(1, 0);

    /** Whether the encoder is asked at this score. */
    public boolean contains(double score) {
        return score >= from && score <= to;
    }
}
