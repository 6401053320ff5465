package dev.moot.training.pair.source;

import dev.moot.training.pair.PairReader;
import java.util.List;

/** The readers of all public sets of sentence pairs. */
public final class PairSets {

    private static final List<PairReader> ALL = List.of(
            new BreakingNli(),
            new ConjNli(),
            new ContractNli(),
            new CounterfactualNli(),
            new Creak(),
            new ExplaGraphs(),
            new FeverSymmetric(),
            new FoolMeTwice(),
            new IbmClaimStance(),
            new IbmKeyPoints(),
            new Med(),
            new MnliDev(),
            new NegationNli(),
            new PawsWiki(),
            new Perspectrum(),
            new SaraStatutes(),
            new SconeNli(),
            new SemAntoNeg(),
            new SnliDevTest(),
            new VitaminC(),
            new WikiFactCheckNegated());

    private PairSets() {}

    /** Returns the readers; their order is of no consequence. */
    public static List<PairReader> all() {
        return ALL;
    }
}
