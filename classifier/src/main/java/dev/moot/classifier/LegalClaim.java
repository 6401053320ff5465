package dev.moot.classifier;

/**
 * A claim about the law found in a comment.
 *
 * @param verdict what it amounts to
 * @param score probability of the verdict, in [0, 1]
 * @param begin offset of its first UTF-16 code unit in the original text
 * @param end offset behind the last one
 */
public record LegalClaim(LegalVerdict verdict, double score, int begin, int end) {}
