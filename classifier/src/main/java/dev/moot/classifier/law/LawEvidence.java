package dev.moot.classifier.law;

import dev.moot.classifier.LegalVerdict;
import dev.moot.classifier.text.Sentences.Sentence;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What the knowledge base has to do with a comment.
 *
 * @param matches the propositions that were looked at
 */
public record LawEvidence(List<Match> matches) {

    public LawEvidence {
        matches = List.copyOf(matches);
    }

    /**
     * A proposition a comment may be about.
     *
     * @param proposition the proposition
     * @param sentence where the comment comes nearest to it
     * @param ofSentence what that sentence says of it
     * @param ofWhole what the whole comment says of it
     */
    public record Match(Proposition proposition, Sentence sentence, Leaning ofSentence, Leaning ofWhole) {

        /** How far the comment takes a side, by its sentence and as a whole. */
        public double towards(Side side) {
            return (ofSentence.towards(side) + ofWhole.towards(side)) / 2;
        }
    }

    /**
     * How far a text takes either side of a proposition.
     *
     * @param falseSide the mean of the probability that it says the false side and of that it denies the correct one
     * @param correct likewise for the correct side
     */
    public record Leaning(double falseSide, double correct) {

        double towards(Side side) {
            return side == Side.FALSE ? falseSide : correct;
        }
    }

    /** What a verdict rests on; empty where it rests on no proposition. */
    public Optional<Match> behind(LegalVerdict verdict) {
        return switch (verdict) {
            case MISINFORMATION -> strongest(Side.FALSE);
            case ACCURATE -> strongest(Side.CORRECT);
            case NONE, CONTESTED, UNVERIFIED -> Optional.empty();
        };
    }

    /** The proposition of which the comment most takes this side. */
    public Optional<Match> strongest(Side side) {
        return matches.stream().max(Comparator.comparingDouble(match -> match.towards(side)));
    }
}
