package dev.moot.training.pair.source;

import static dev.moot.training.pair.Relation.CONTRADICTS;
import static dev.moot.training.pair.Relation.ENTAILS;
import static dev.moot.training.pair.Relation.NEUTRAL;

import dev.moot.training.pair.PairLabel;
import dev.moot.training.pair.Relation;
import java.util.Locale;

/** The words that sets use for a relation. */
final class LabelWords {

    private LabelWords() {}

    /** Of inference and of fact verification. */
    static PairLabel label(String word) {
        return switch (word.strip().toLowerCase(Locale.ROOT)) {
            case "entailment", "supports" -> PairLabel.of(ENTAILS);
            case "contradiction", "refutes" -> PairLabel.of(CONTRADICTS);
            case "neutral", "not enough info", "notmentioned" -> PairLabel.of(NEUTRAL);
            default -> throw unknown(word);
        };
    }

    /** Of sets whose "neutral" means no more than "not entailed". */
    static PairLabel entailedOrNot(String word) {
        return switch (word.strip()) {
            case "entailment" -> PairLabel.of(ENTAILS);
            case "neutral" -> PairLabel.not(ENTAILS);
            default -> throw unknown(word);
        };
    }

    /** Of reasons for and against: a side, which says less than a relation. */
    static PairLabel side(String word) {
        Relation side = switch (word.strip().toUpperCase(Locale.ROOT)) {
            case "SUPPORT", "PRO" -> ENTAILS;
            case "COUNTER", "UNDERMINE", "CON" -> CONTRADICTS;
            default -> throw unknown(word);
        };
        return PairLabel.side(side);
    }

    private static IllegalArgumentException unknown(String word) {
        return new IllegalArgumentException("unknown label '" + word + "'");
    }
}
