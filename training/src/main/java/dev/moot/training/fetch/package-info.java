/** Takes the public data sets from their sources, at a fixed commit, and verifies every byte. */
@NullMarked
package dev.moot.training.fetch;

import org.jspecify.annotations.NullMarked;
