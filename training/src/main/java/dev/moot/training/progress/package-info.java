/** Shows on a terminal how far a long step has come. */
@NullMarked
package dev.moot.training.progress;

import org.jspecify.annotations.NullMarked;
