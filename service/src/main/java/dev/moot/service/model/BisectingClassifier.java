package dev.moot.service.model;

import dev.moot.classifier.Classifier;
import dev.moot.classifier.Comment;
import dev.moot.classifier.Labels;
import dev.moot.classifier.ModelDescription;
import dev.moot.service.intake.ErrorCode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A classifier that a bad comment cannot stop: where it fails on a batch, the batch is halved until the comment it fails
 * on stands alone, and all others are labelled.
 *
 * <p>A comment is only blamed if the classifier labels a plain one right after. If it does not, it is the classifier that
 * is broken, and good comments must not be rejected for that. A stack that overflows is the comment's fault like an
 * exception. Where memory runs out the batch is halved too, as less at once may do; a comment alone is not blamed.
 *
 * <p>Not thread-safe.
 */
public final class BisectingClassifier implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(BisectingClassifier.class);
    private static final List<Comment> PLAIN = List.of(Comment.of("Thank you for this article."));

    private final Classifier classifier;

    /**
     * Makes a classifier safe.
     *
     * @param classifier is closed with this one
     */
    public BisectingClassifier(Classifier classifier) {
        this.classifier = classifier;
    }

    /** Describes the model behind the classifier. */
    public ModelDescription model() {
        return classifier.model();
    }

    /**
     * Labels what can be labelled.
     *
     * @return for each comment its labels; empty where the classifier fails on that comment
     * @throws IllegalStateException if the classifier fails on any comment
     * @throws OutOfMemoryError if the memory does not suffice for a comment alone; what else needs memory may be to blame
     */
    public List<Optional<Labels>> classify(List<Comment> comments) {
        List<Optional<Labels>> labels = new ArrayList<>(comments.size());
        classifyInto(labels, comments);
        return labels;
    }

    /**
     * Labels a plain comment: classes are loaded and tables are touched before the first real one comes.
     *
     * @throws IllegalStateException if the classifier fails
     */
    public void warmUp() {
        try {
            ask(PLAIN);
        } catch (RuntimeException | StackOverflowError e) {
            throw new IllegalStateException("the classifier fails on any comment", e);
        }
    }

    private void classifyInto(List<Optional<Labels>> labels, List<Comment> comments) {
        if (comments.isEmpty()) {
            return;
        }
        try {
            ask(comments).forEach(label -> labels.add(Optional.of(label)));
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            if (comments.size() > 1) {
                int half = comments.size() / 2;
                classifyInto(labels, comments.subList(0, half));
                classifyInto(labels, comments.subList(half, comments.size()));
            } else if (e instanceof OutOfMemoryError outOfMemory) {
                // Others may have had the memory: for this alone no comment is to blame.
                throw outOfMemory;
            } else {
                warmUp();
                // Not the exception's message: it may quote the comment.
                String reason = e.getClass().getName() + " at " + where(e);
                LOG.atWarn()
                        .addKeyValue("event", "classification-failed")
                        .addKeyValue("code", ErrorCode.CLASSIFICATION_FAILED)
                        .addKeyValue("reason", reason)
                        .log("the classifier fails on a comment: {}", reason);
                labels.add(Optional.empty());
            }
        }
    }

    /** The JVM leaves the trace out where the same line throws often. */
    private static String where(Throwable thrown) {
        return Arrays.stream(thrown.getStackTrace())
                .findFirst()
                .map(StackTraceElement::toString)
                .orElse("an unknown place");
    }

    private List<Labels> ask(List<Comment> comments) {
        List<Labels> labels = classifier.classify(comments);
        if (labels.size() != comments.size()) {
            throw new IllegalStateException(labels.size() + " labels for " + comments.size() + " comments");
        }
        return labels;
    }

    /** Closes the classifier. */
    @Override
    public void close() {
        classifier.close();
    }
}
