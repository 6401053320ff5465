/** The second step: a normalised text becomes the numbers that the bag network reads. */
@NullMarked
package dev.moot.classifier.feature;

import org.jspecify.annotations.NullMarked;
