/** A public sentence encoder, and the layers that this project tuned on top of it. */
@NullMarked
package dev.moot.classifier.encoder;

import org.jspecify.annotations.NullMarked;
