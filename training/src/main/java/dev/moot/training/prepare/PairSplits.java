package dev.moot.training.prepare;

import dev.moot.training.dataset.Split;
import dev.moot.training.dataset.TextKey;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Draws the split of each pair: 90 % train, 5 % validation, 5 % test.
 *
 * <p>Pairs that share a text or a group form one bundle, and a bundle has one split, drawn from a hash of its name. Bundles
 * differ much in size: one that would make half a validation set by itself (captions that people wrote again and again, a set
 * of few hypotheses) is no sample of anything and goes to train.
 */
final class PairSplits {

    private static final double VALIDATION_FROM = 0.9;
    private static final double TEST_FROM = 0.95;
    private static final String TEXT = "text:";
    private static final String GROUP = "group:";

    /** Pairs in the largest bundle that is drawn. */
    static final int LARGEST_DRAWN = 500;

    private final Bundles bundles = new Bundles();
    private final Map<String, Integer> pairs = new HashMap<>();
    private final Map<String, Integer> sizes = new HashMap<>();

    /**
     * Notes a pair.
     *
     * @param premise the key of the premise
     * @param hypothesis the key of the hypothesis
     * @param group a name that is unique over all sets
     */
    void add(String premise, String hypothesis, Optional<String> group) {
        bundles.join(TEXT + premise, TEXT + hypothesis);
        group.ifPresent(name -> bundles.join(TEXT + premise, GROUP + name));
        pairs.merge(premise, 1, Integer::sum);
        sizes.clear();
    }

    /** The name of the bundle that the pairs of this premise are in; only final when all pairs were added. */
    String bundle(String premise) {
        return bundles.name(TEXT + premise);
    }

    /** Returns the split of the pairs of this premise; only final when all pairs were added. */
    Split of(String premise) {
        if (sizes.isEmpty()) {
            pairs.forEach((text, count) -> sizes.merge(bundle(text), count, Integer::sum));
        }
        String bundle = bundle(premise);
        return sizes.getOrDefault(bundle, 0) > LARGEST_DRAWN
                ? Split.TRAIN
                : Split.drawn(TextKey.draw("pair split", bundle), VALIDATION_FROM, TEST_FROM);
    }
}
