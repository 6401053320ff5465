package dev.moot.classifier;

import java.util.Optional;

/**
 * What the classifier sees of a comment.
 *
 * <p>Any string is accepted: the classifier does not fail on a text, however odd. {@link #MAX_TEXT_BYTES} is the limit of
 * Moot's events and interfaces, which refuse a longer text before it comes here.
 *
 * @param text the comment itself
 * @param parentText the text of the comment it answers, where it is known
 * @param articleTitle the title of the article it stands under, where it is known
 */
public record Comment(String text, Optional<String> parentText, Optional<String> articleTitle) {

    /** The longest text Moot takes, in bytes of UTF-8; the Perspective API's limit. */
    public static final int MAX_TEXT_BYTES = 20_480;

    /** A comment of which only the text is known. */
    public static Comment of(String text) {
        return new Comment(text, Optional.empty(), Optional.empty());
    }
}
