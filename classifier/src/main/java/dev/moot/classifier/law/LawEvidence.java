package dev.moot.classifier.law;

import dev.moot.classifier.LegalVerdict;
import dev.moot.classifier.encoder.PairModel.Relation;
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
     * @param leaning what the comment says of it
     */
    public record Match(Proposition proposition, Sentence sentence, Leaning leaning) {}

    /**
     * How probable it is that a comment takes either side of a proposition; what is missing to 1 is that it takes neither.
     *
     * @param falseSide that it says the false side, or denies the correct one
     * @param correct that it says the correct side, or denies the false one
     */
    public record Leaning(double falseSide, double correct) {

        /** By what a comment says of the false side and of the correct one: saying one, or denying the other. */
        public static Leaning of(Relation ofFalse, Relation ofCorrect) {
            return new Leaning(
                    (ofFalse.entails() + ofCorrect.contradicts()) / 2,
                    (ofFalse.contradicts() + ofCorrect.entails()) / 2);
        }

        double towards(Side side) {
            return side == Side.FALSE ? falseSide : correct;
        }

        /** What lies between two. */
        public Leaning meanWith(Leaning other) {
            return new Leaning((falseSide + other.falseSide) / 2, (correct + other.correct) / 2);
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
        return matches.stream()
                .max(Comparator.comparingDouble(match -> match.leaning().towards(side)));
    }
}
