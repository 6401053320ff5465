/** Trains the upper layers of the encoder to tell what a sentence says of a statement: the same, the opposite or neither. */
@NullMarked
package dev.moot.training.entailment;

import org.jspecify.annotations.NullMarked;
