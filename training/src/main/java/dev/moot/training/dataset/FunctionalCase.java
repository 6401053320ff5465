package dev.moot.training.dataset;

import dev.moot.classifier.Attribute;
import java.util.Map;
import java.util.Optional;

/**
 * A sentence that shows whether a model can do one thing, such as to tell abuse from abuse that is quoted (functional tests:
 * Ribeiro et al. 2020; for abuse: Röttger et al. 2021).
 *
 * @param id unique among the cases
 * @param function what is to be shown
 * @param group the pair it belongs to: nearly the same words, another label
 * @param text the comment
 * @param parent the comment it answers, where it only makes sense with that
 * @param labels for each attribute the author is sure of, 0 or 1
 * @param tested the attribute that must be right
 */
public record FunctionalCase(
        String id,
        String function,
        String group,
        String text,
        Optional<String> parent,
        Map<Attribute, Double> labels,
        Attribute tested) {

    private static final double VALIDATION_FROM = 0.6;
    private static final double TEST_FROM = 0.7;

    public FunctionalCase {
        labels = Map.copyOf(labels);
        if (!labels.containsKey(tested)) {
            throw new IllegalArgumentException("'tests' must be one of the labels");
        }
    }

    /** The split of its group: no wording of a pair is both learnt and tested. */
    public Split split() {
        return Split.drawn(TextKey.draw("functional", group), VALIDATION_FROM, TEST_FROM);
    }

    /** Whether the tested attribute should be found. */
    public boolean expected() {
        return labels.get(tested) >= 0.5;
    }
}
