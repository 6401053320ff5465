package dev.moot.training.law;

import dev.moot.classifier.LegalVerdict;
import dev.moot.classifier.law.LawDecision;
import dev.moot.classifier.law.LawEvidence;
import dev.moot.classifier.law.Side;
import java.util.Optional;

/**
 * A comment with all that a decision rests on.
 *
 * @param comment the comment
 * @param evidence what the pair model found
 * @param features what the decision is made from, as a list so that the record compares by value
 */
record JudgedComment(LawComment comment, LawEvidence evidence, Features features) {

    /** Numbers in the order of {@link LawDecision#features}, and the fast tier's probabilities. */
    record Features(java.util.List<Double> numbers, java.util.List<Double> fast) {
        double[] array() {
            return numbers.stream().mapToDouble(Double::doubleValue).toArray();
        }
    }

    /** The verdict a decision gives, behind its gate. */
    LegalVerdict verdict(LawDecision decision) {
        return features.fast().get(0) >= decision.gate()
                ? LegalVerdict.NONE
                : decision.verdict(decision.probabilities(features.array()));
    }

    /** The proposition that a verdict would show. */
    Optional<String> shown(LegalVerdict verdict) {
        return switch (verdict) {
            case MISINFORMATION ->
                evidence.strongest(Side.FALSE).map(match -> match.proposition().id());
            case ACCURATE ->
                evidence.strongest(Side.CORRECT)
                        .map(match -> match.proposition().id());
            default -> Optional.empty();
        };
    }
}
