/** The comments that are measured with: authored ones, as long as those on news sites. */
@NullMarked
package dev.moot.benchmark.texts;

import org.jspecify.annotations.NullMarked;
