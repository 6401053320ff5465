package dev.moot.classifier.model;

/**
 * What flagging from a threshold on does.
 *
 * @param threshold comments that score this or more are flagged
 * @param precision the share of the flagged comments that have the attribute; 0 where nothing is flagged
 * @param recall the share of the comments with the attribute that are flagged
 * @param flagged the share of all comments that is flagged
 */
public record OperatingPoint(double threshold, double precision, double recall, double flagged) {}
