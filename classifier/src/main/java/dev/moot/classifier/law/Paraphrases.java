package dev.moot.classifier.law;

import java.util.List;

/**
 * How readers put the two sides of a proposition.
 *
 * @param falseSide ways of asserting what is wrong, at least {@value #LEAST}
 * @param correct ways of stating what is right, at least {@value #LEAST}
 */
public record Paraphrases(List<String> falseSide, List<String> correct) {

    /** The fewest paraphrases of a side: with fewer, readers' own words are too far from all of them. */
    public static final int LEAST = 6;

    /**
     * Checks and copies the lists.
     *
     * @throws BrokenRuleException if one is too short or long, or a text of it is
     */
    public Paraphrases {
        falseSide = List.copyOf(falseSide);
        correct = List.copyOf(correct);
        new Rules()
                .texts("/false", falseSide, LEAST)
                .texts("/correct", correct, LEAST)
                .check();
    }
}
