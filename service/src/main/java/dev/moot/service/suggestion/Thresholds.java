package dev.moot.service.suggestion;

import java.util.OptionalDouble;

/**
 * From which score on an attribute leads to an advice.
 *
 * @param review score from which the comment should be reviewed; empty for never
 * @param hold score from which it should be held; empty for never
 */
public record Thresholds(OptionalDouble review, OptionalDouble hold) {}
