/** Placeholder. */
@NullMarked
package dev.moot.training;

import org.jspecify.annotations.NullMarked;
