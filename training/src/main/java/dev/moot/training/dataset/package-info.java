/** Reads labelled comments, each public data set by its own small reader, into one canonical form. */
@NullMarked
package dev.moot.training.dataset;

import org.jspecify.annotations.NullMarked;
