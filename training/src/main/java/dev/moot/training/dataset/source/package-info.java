/**
 * The public data sets, one small class for each, and the files of one's own.
 *
 * <p>A reader maps a set's own columns to {@link dev.moot.training.dataset.Row}s and knows what its labels are worth:
 * what the set judges directly has weight 1, a stand-in for what was really judged has less. docs/training.md gives the
 * reasons.
 */
@NullMarked
package dev.moot.training.dataset.source;

import org.jspecify.annotations.NullMarked;
