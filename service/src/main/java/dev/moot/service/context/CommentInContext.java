package dev.moot.service.context;

import dev.moot.classifier.Comment;
import dev.moot.service.intake.CommentEvent;
import dev.moot.service.publish.ContextSource;

/**
 * A comment with what it answers and where it stands, as far as that is known.
 *
 * @param event the comment as it was posted
 * @param comment what the classifier is to see
 * @param parentSource where the parent's text came from
 */
public record CommentInContext(CommentEvent event, Comment comment, ContextSource parentSource) {}
