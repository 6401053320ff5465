package dev.moot.service.publish;

import dev.moot.classifier.Labels;
import dev.moot.classifier.ModelDescription;
import dev.moot.service.intake.CommentEvent;
import dev.moot.service.suggestion.Suggestion;
import java.time.Instant;

/**
 * A comment with all that is published about it.
 *
 * @param comment the comment; its text and author are not published
 * @param labels what the classifier says
 * @param parentContext where the parent's text came from
 * @param suggestion what a moderator is advised to do
 * @param model the model that gave the labels
 * @param labelledAt when
 * @param relabelled whether it had labels before, and was labelled again on an operator's word
 */
public record LabelledComment(
        CommentEvent comment,
        Labels labels,
        ContextSource parentContext,
        Suggestion suggestion,
        ModelDescription model,
        Instant labelledAt,
        boolean relabelled) {}
