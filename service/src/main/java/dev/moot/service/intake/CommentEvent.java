package dev.moot.service.intake;

import dev.moot.classifier.Comment;
import java.time.Instant;
import java.util.Optional;

/**
 * A comment as it was posted: the decoded {@code moot.comment/1} event.
 *
 * <p>Its {@link #toString()} tells only the ids of comment and thread, so that neither text nor author reaches a log.
 *
 * @param id the comment's id, unique within the publisher
 * @param threadId the thread it belongs to, usually one per article
 * @param text what the reader wrote; at most {@link Comment#MAX_TEXT_BYTES} of UTF-8, never blank
 * @param parent the comment it answers
 * @param article the article it stands under
 * @param authorId the publisher's id of the author; never published
 * @param language BCP 47 tag of the comment's language, as the publisher gives it
 * @param postedAt when the reader posted it
 */
public record CommentEvent(
        String id,
        String threadId,
        String text,
        Optional<Parent> parent,
        Optional<Article> article,
        Optional<String> authorId,
        Optional<String> language,
        Optional<Instant> postedAt) {

    /**
     * The comment that is answered.
     *
     * @param id its id
     * @param text its text, where the event carries it
     */
    public record Parent(String id, Optional<String> text) {

        @Override
        public String toString() {
            return "Parent[id=" + id + "]";
        }
    }

    /**
     * The article the comment stands under.
     *
     * @param title its headline
     * @param url its address
     * @param section the part of the publication it appeared in
     */
    public record Article(Optional<String> title, Optional<String> url, Optional<String> section) {}

    /**
     * What the classifier sees of this comment.
     *
     * @param parentText the parent's text, from the event or from the thread
     */
    public Comment toComment(Optional<String> parentText) {
        return new Comment(text, parentText, article.flatMap(Article::title));
    }

    @Override
    public String toString() {
        return "CommentEvent[id=" + id + ", threadId=" + threadId + "]";
    }
}
