/** Writes the model card from a model file and its evaluation. */
@NullMarked
package dev.moot.training.card;

import org.jspecify.annotations.NullMarked;
