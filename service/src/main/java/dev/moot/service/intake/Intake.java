package dev.moot.service.intake;

import java.util.Optional;

/** What became of a record or line that was read: a comment, the end of one, or a refusal. */
public sealed interface Intake {

    /**
     * A valid comment.
     *
     * @param comment the comment
     */
    record Accepted(CommentEvent comment) implements Intake {}

    /**
     * Word that a comment is deleted.
     *
     * @param threadId its thread
     * @param commentId the comment
     */
    record Deleted(String threadId, String commentId) implements Intake {}

    /**
     * Something that is no valid comment.
     *
     * @param code why
     * @param message the same for a human reader, naming field and limit; never holds text of the comment or the author
     * @param commentId the comment's id, where it could be read
     */
    record Refused(ErrorCode code, String message, Optional<String> commentId) implements Intake {

        /** A refusal of something whose comment id is not known. */
        public Refused(ErrorCode code, String message) {
            this(code, message, Optional.empty());
        }
    }
}
