/** Trains the two networks of the fast tier and writes the model file. */
@NullMarked
package dev.moot.training.train;

import org.jspecify.annotations.NullMarked;
