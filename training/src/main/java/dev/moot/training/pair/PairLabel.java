package dev.moot.training.pair;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * What is known of a pair's relation. A set that only judges "entailed or not" leaves two relations possible; one that only
 * judges which side a sentence takes says nothing of the third, which is masked.
 *
 * <p>With a model's probabilities p, the loss of a label is −log(Σ p over {@code possible} / Σ p over what is not masked): the
 * usual cross-entropy where one relation is possible and none masked.
 *
 * @param possible the relations one of which holds
 * @param masked the relations that were not up for judgement, to be left out of the comparison
 */
public record PairLabel(Set<Relation> possible, Set<Relation> masked) {

    public PairLabel {
        possible = copy(possible);
        masked = copy(masked);
        if (possible.isEmpty()) {
            throw new IllegalArgumentException("'relation' must name what is possible");
        }
        if (!Collections.disjoint(possible, masked)) {
            throw new IllegalArgumentException("'masked' must not name what 'relation' does, got: " + masked);
        }
        if (possible.size() + masked.size() == Relation.values().length) {
            throw new IllegalArgumentException("'relation' and 'masked' must rule something out, got: " + possible);
        }
    }

    /** Exactly this relation holds. */
    public static PairLabel of(Relation relation) {
        return new PairLabel(EnumSet.of(relation), Set.of());
    }

    /** Any relation but this one holds. */
    public static PairLabel not(Relation relation) {
        return new PairLabel(EnumSet.complementOf(EnumSet.of(relation)), Set.of());
    }

    /** If the premise takes a side, it is this one; whether it says more than a reason for it was not judged. */
    public static PairLabel side(Relation relation) {
        return new PairLabel(EnumSet.of(relation), EnumSet.of(Relation.NEUTRAL));
    }

    /** Returns the relation, where only one is possible and nothing masked. */
    public Optional<Relation> certain() {
        return possible.size() == 1 && masked.isEmpty()
                ? Optional.of(possible.iterator().next())
                : Optional.empty();
    }

    private static Set<Relation> copy(Set<Relation> relations) {
        Set<Relation> copy = EnumSet.noneOf(Relation.class);
        copy.addAll(relations);
        return Collections.unmodifiableSet(copy);
    }
}
