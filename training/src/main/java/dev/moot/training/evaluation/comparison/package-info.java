/** Scores the examples of a split with a model and with the baselines, and compares them. */
@NullMarked
package dev.moot.training.evaluation.comparison;

import org.jspecify.annotations.NullMarked;
