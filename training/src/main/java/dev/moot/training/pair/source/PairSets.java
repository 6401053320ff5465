package dev.moot.training.pair.source;

import dev.moot.training.pair.PairReader;
import java.util.List;

/** The readers of all public sets of sentence pairs. */
public final class PairSets {

    private static final List<PairReader> ALL = List.of(
            new CounterfactualNli(),
            new Creak(),
            new FeverSymmetric(),
            new FoolMeTwice(),
            new MnliDev(),
            new NegationNli(),
            new SconeNli(),
            new VitaminC());

    private PairSets() {}

    /** Returns the readers; their order is of no consequence. */
    public static List<PairReader> all() {
        return ALL;
    }
}
