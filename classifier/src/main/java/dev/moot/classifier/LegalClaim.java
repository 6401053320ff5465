package dev.moot.classifier;

import dev.moot.classifier.law.Proposition;
import java.util.Optional;

/**
 * A claim about the law found in a comment, or in the comment it answers where it only says yes or no to that.
 *
 * @param verdict what the claim amounts to, whoever makes it
 * @param score probability of the verdict, in [0, 1]
 * @param begin offset of the first UTF-16 code unit in the original text of what makes, disputes or endorses the claim
 * @param end offset behind the last one
 * @param stance whether the comment makes the claim or answers it
 * @param proposition the entry of the knowledge base it is about; empty where none matches
 */
public record LegalClaim(
        LegalVerdict verdict, double score, int begin, int end, Stance stance, Optional<Proposition> proposition) {

    /** A claim the comment makes that matches no entry. */
    public LegalClaim(LegalVerdict verdict, double score, int begin, int end) {
        this(verdict, score, begin, end, Stance.ASSERTS, Optional.empty());
    }
}
