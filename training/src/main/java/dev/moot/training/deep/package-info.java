/** Fine-tunes the encoder on the labelled comments, several attributes at once. */
@NullMarked
package dev.moot.training.deep;

import org.jspecify.annotations.NullMarked;
