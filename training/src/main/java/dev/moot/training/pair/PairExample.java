package dev.moot.training.pair;

import dev.moot.training.dataset.Split;

/**
 * One judged pair of sentences in the canonical form that training of the pair model reads.
 *
 * @param id unique in the file, {@code set/…}
 * @param set the data set it comes from; where copies were merged, the one trusted most
 * @param premise the first text, in the place of a comment's sentence
 * @param hypothesis the second text, in the place of a proposition
 * @param label what is known of their relation
 * @param weight how much the pair is to count, in (0, 1]
 * @param group the bundle of pairs it shares texts or a topic with; a bundle is in one split
 * @param split the part of the data it belongs to
 */
public record PairExample(
        String id,
        String set,
        String premise,
        String hypothesis,
        PairLabel label,
        double weight,
        String group,
        Split split) {

    public PairExample {
        requireText("id", id);
        requireText("set", set);
        requireText("premise", premise);
        requireText("hypothesis", hypothesis);
        requireText("group", group);
        if (!(weight > 0 && weight <= 1)) {
            throw new IllegalArgumentException("'weight' must be in (0, 1], got: " + weight);
        }
    }

    private static void requireText(String name, String value) {
        if (value.isBlank()) {
            throw new IllegalArgumentException("'" + name + "' must not be blank");
        }
    }
}
