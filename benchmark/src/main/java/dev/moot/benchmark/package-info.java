/** Placeholder. */
@NullMarked
package dev.moot.benchmark;

import org.jspecify.annotations.NullMarked;
