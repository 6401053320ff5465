/**
 * The public sets of sentence pairs, one small class for each.
 *
 * <p>A reader maps a set's own words to {@link dev.moot.training.pair.PairRow}s, leaves open what the set does not judge, and
 * knows how far the set is to be trusted and wanted. docs/training.md gives the reasons.
 */
@NullMarked
package dev.moot.training.pair.source;

import org.jspecify.annotations.NullMarked;
