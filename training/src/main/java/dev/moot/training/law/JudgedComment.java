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

    double[] probabilities() {
        return fast.stream().mapToDouble(Double::doubleValue).toArray();
    }

    /** The verdict a decision gives, behind its gate. */
    LegalVerdict verdict(LawDecision decision) {
        return decision.asks(probabilities())
                ? decision.verdict(decision.probabilities(features()))
                : LegalVerdict.NONE;
    }

    /** The verdict that is likeliest, whatever the thresholds. */
    LegalVerdict likeliest(LawDecision decision) {
        double[] each = decision.probabilities(features());
        int best = 0;
        for (int i = 1; i < each.length; i++) {
            best = each[i] > each[best] ? i : best;
        }
        return decision.asks(probabilities()) ? LawDecision.VERDICTS.get(best) : LegalVerdict.NONE;
    }

    /** The probability of the verdict that is given. */
    double score(LawDecision decision) {
        int row = LawDecision.VERDICTS.indexOf(verdict(decision));
        return row < 0 ? 0 : decision.probabilities(features())[row];
    }

    /** The proposition that was looked at first. */
    Optional<String> nearest() {
        return evidence.matches().stream()
                .findFirst()
                .map(match -> match.proposition().id());
    }

    /** The proposition that a verdict would show. */
    Optional<String> shown(LegalVerdict verdict) {
        return evidence.behind(verdict).map(match -> match.proposition().id());
    }
}
