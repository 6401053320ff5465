/** Fits, on held-out examples, the map from a network's logit to a probability. */
@NullMarked
package dev.moot.training.calibration;

import org.jspecify.annotations.NullMarked;
