package dev.moot.training.evaluation.comparison;

import java.util.Optional;

/**
 * What is asked of a model besides the examples.
 *
 * @param functional the functional cases
 * @param bias the sentences with words for groups of people
 */
public record Extras(Optional<FunctionalCases> functional, Optional<IdentityBias> bias) {

    /** Nothing. */
    public static final Extras NONE = new Extras(Optional.empty(), Optional.empty());
}
