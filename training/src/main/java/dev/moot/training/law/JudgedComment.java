package dev.moot.training.law;

import dev.moot.classifier.LegalVerdict;
import dev.moot.classifier.law.LawDecision;
import dev.moot.classifier.law.LawEvidence;
import java.util.List;
import java.util.Optional;

/**
 * A comment with all that a decision rests on.
 *
 * @param comment the comment
 * @param evidence what the judge found
 * @param fast the fast tier's probabilities in the order of {@link LawDecision#VERDICTS}
 */
record JudgedComment(LawComment comment, LawEvidence evidence, List<Double> fast) {

    JudgedComment {
        fast = List.copyOf(fast);
    }

    /** What a decision is made from, as {@link LawDecision#features} has it. */
    double[] features() {
        return LawDecision.features(probabilities(), evidence);
    }

    private double[] probabilities() {
        return fast.stream().mapToDouble(Double::doubleValue).toArray();
    }

    /** The verdict a decision gives, behind its gate. */
    LegalVerdict verdict(LawDecision decision) {
        return decision.asks(probabilities())
                ? decision.verdict(decision.probabilities(features()))
                : LegalVerdict.NONE;
    }

    /** The proposition that a verdict would show. */
    Optional<String> shown(LegalVerdict verdict) {
        return evidence.behind(verdict).map(match -> match.proposition().id());
    }
}
