package dev.moot.service.request;

import dev.moot.classifier.Comment;

/**
 * A comment that is to be labelled.
 *
 * @param comment the comment
 * @param fastOnly whether the fast tier alone is asked, and no law
 */
public record Question(Comment comment, boolean fastOnly) {

    /** A comment to be labelled with all there is. */
    public static Question of(Comment comment) {
        return new Question(comment, false);
    }
}
