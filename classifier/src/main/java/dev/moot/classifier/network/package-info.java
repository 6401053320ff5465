/** The third step: the two small networks of the fast tier, from features to logits. */
@NullMarked
package dev.moot.classifier.network;

import org.jspecify.annotations.NullMarked;
