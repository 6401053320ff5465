package dev.moot.classifier;

/**
 * The words that carried an attribute's score.
 *
 * @param attribute the attribute they speak for
 * @param begin offset of the first UTF-16 code unit in the original text
 * @param end offset behind the last one; {@code begin < end}
 * @param score how much of the attribute's logit the words account for, in [0, 1]
 */
public record Span(Attribute attribute, int begin, int end, double score) {

    public Span {
        if (begin < 0 || end <= begin) {
            throw new IllegalArgumentException("span [" + begin + ", " + end + ") is empty or negative");
        }
    }
}
