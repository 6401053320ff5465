package dev.moot.service.monitor;

import dev.moot.classifier.Comment;
import dev.moot.classifier.Labels;
import java.util.List;
import java.util.Optional;

/**
 * Is shown what was labelled. It must return at once and change nothing.
 *
 * <p>Thread-safe: all workers show what they label.
 */
@FunctionalInterface
public interface LabelObserver {

    /**
     * Looks at a batch, which may be labelled again if its transaction fails.
     *
     * @param comments as the classifier saw them
     * @param labels in the same order; empty where the classifier failed
     */
    void labelled(List<Comment> comments, List<Optional<Labels>> labels);
}
