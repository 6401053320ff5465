package dev.moot.classifier.model;

import dev.moot.classifier.Comment;
import dev.moot.classifier.text.TextNormalizer;

/** The text that a comment answers. */
final class Parent {

    private Parent() {}

    /** The text, normalised; an empty one where it is not known. */
    static String of(Comment comment, TextNormalizer normalizer) {
        return comment.parentText()
                .map(parent -> normalizer.normalize(parent).text())
                .orElse("");
    }
}
