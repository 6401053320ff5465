package dev.moot.training.dataset;

/**
 * What a data set says of one attribute of a comment.
 *
 * @param value 0 to 1: the share of judges who saw it, or 0 and 1 where only the majority is known
 * @param weight how far it is to be trusted, in (0, 1]
 */
public record Judgement(double value, double weight) {

    public Judgement {
        if (!(value >= 0 && value <= 1)) {
            throw new IllegalArgumentException("'value' must be in [0, 1], got: " + value);
        }
        if (!(weight > 0 && weight <= 1)) {
            throw new IllegalArgumentException("'weight' must be in (0, 1], got: " + weight);
        }
    }
}
