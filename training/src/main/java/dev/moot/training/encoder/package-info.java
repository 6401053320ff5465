/** The public sentence encoder that the static embeddings are distilled from. */
@NullMarked
package dev.moot.training.encoder;

import org.jspecify.annotations.NullMarked;
