/** Turns a network's logit into a probability that means what it says. */
@NullMarked
package dev.moot.classifier.calibration;

import org.jspecify.annotations.NullMarked;
