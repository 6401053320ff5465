package dev.moot.classifier;

/**
 * What Moot says of one comment.
 *
 * @param civility scores, flags and spans of civility
 * @param law the legal axis
 * @param tier the model that decided
 */
public record Labels(Civility civility, LawLabel law, Tier tier) {}
