/** Pairs of sentences, judged for whether the first states the second, denies it or does neither, in one canonical form. */
@NullMarked
package dev.moot.training.pair;

import org.jspecify.annotations.NullMarked;
