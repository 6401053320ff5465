package dev.moot.classifier;

import java.util.List;

/**
 * Labels comments.
 *
 * <p>Not thread-safe: a classifier owns buffers and network copies that each call writes to. Take one per thread from
 * {@link dev.moot.classifier.model.Model#newClassifier()}; all of them share the model's tables.
 *
 * <p>The labels of a comment depend on that comment alone: not on the rest of the batch, its size, or the thread. A call
 * has a fixed cost, so batches of 32 to 256 are fastest.
 */
public interface Classifier extends AutoCloseable {

    /**
     * Labels each comment.
     *
     * @param comments any number of comments, none of them null
     * @return one label set for each comment, in the same order
     */
    List<Labels> classify(List<Comment> comments);

    /** Describes the model behind this classifier. */
    ModelDescription model();

    /** Releases the network copies; the classifier must not be used afterwards. */
    @Override
    void close();
}
