/**
 * Text in, labels out: the public interface of the classifier library.
 *
 * <p>A {@link dev.moot.classifier.model.Model} is read once; each worker thread takes its own {@link
 * dev.moot.classifier.Classifier} from it. The packages below are the steps a text goes through: {@code text} (normalise,
 * tokenise), {@code feature} (n-gram hashing), {@code network} (the two networks of the fast tier), {@code calibration}
 * (scores that mean what they say), {@code model} (the file all of it is read from).
 */
@NullMarked
package dev.moot.classifier;

import org.jspecify.annotations.NullMarked;
