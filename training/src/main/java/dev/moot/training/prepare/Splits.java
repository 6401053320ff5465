package dev.moot.training.prepare;

import dev.moot.training.dataset.Split;
import dev.moot.training.dataset.TextKey;
import java.util.Optional;

/**
 * Draws the split of each text: 80 % train, 10 % validation, 10 % test.
 *
 * <p>Texts that share letters and digits, or a group, form one bundle, and a bundle has one split. It is drawn from a hash of
 * the bundle's smallest key, so the order of files is of no consequence, and a further set moves a text only where it ties
 * bundles together.
 */
final class Splits {

    private static final double VALIDATION_FROM = 0.8;
    private static final double TEST_FROM = 0.9;
    private static final String TEXT = "text:";
    private static final String GROUP = "group:";

    private final Bundles bundles = new Bundles();

    /**
     * Notes a text, so that it stays together with what is equal to it and with its group.
     *
     * @param text the key of the text
     * @param original the key of the text as it was published
     * @param group a name that is unique over all sets
     */
    void add(String text, String original, Optional<String> group) {
        String key = TEXT + text;
        bundles.join(key, TEXT + original);
        group.ifPresent(name -> bundles.join(key, GROUP + name));
    }

    /** Returns the split of a text that was added; only final when all texts were added. */
    Split of(String text) {
        return Split.drawn(TextKey.draw("split", bundles.name(TEXT + text)), VALIDATION_FROM, TEST_FROM);
    }
}
