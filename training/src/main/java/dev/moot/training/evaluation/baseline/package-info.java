/** Simple things a model has to beat: a constant, the data set's own rate, a list of swear words, fastText. */
@NullMarked
package dev.moot.training.evaluation.baseline;

import org.jspecify.annotations.NullMarked;
