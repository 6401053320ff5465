package dev.moot.training.dataset;

import java.util.Optional;

/**
 * Draws the split of comments about the law, so that some propositions are never trained on: those show whether an entry that
 * is new to the model works.
 *
 * <p>One in eight propositions is only tested on, one in sixteen only validated on, with all their comments and paraphrases.
 * Other comments are split by their text, 80 % train, 10 % validation, 10 % test.
 */
public final class LawSplit {

    private static final double UNSEEN_TEST_FROM = 1 - 1.0 / 8;
    private static final double UNSEEN_VALIDATION_FROM = UNSEEN_TEST_FROM - 1.0 / 16;
    private static final double TEST_FROM = 0.9;
    private static final double VALIDATION_FROM = 0.8;

    private LawSplit() {}

    /** The split of a proposition: train where comments about it are in every split. */
    public static Split ofProposition(String id) {
        return Split.drawn(TextKey.draw("proposition", id), UNSEEN_VALIDATION_FROM, UNSEEN_TEST_FROM);
    }

    /**
     * The split of a comment.
     *
     * @param entry the proposition it is right or wrong about, if any
     */
    public static Split ofComment(String text, Optional<String> entry) {
        Split proposition = entry.map(LawSplit::ofProposition).orElse(Split.TRAIN);
        if (proposition != Split.TRAIN) {
            return proposition;
        }
        return Split.drawn(TextKey.draw("law", TextKey.of(text)), VALIDATION_FROM, TEST_FROM);
    }
}
