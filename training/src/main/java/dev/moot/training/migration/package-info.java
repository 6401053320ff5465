/** Says which thresholds of Moot flag as many comments as another scorer's did. */
@NullMarked
package dev.moot.training.migration;

import org.jspecify.annotations.NullMarked;
