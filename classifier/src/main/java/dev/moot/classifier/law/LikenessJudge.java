package dev.moot.classifier.law;

import dev.moot.classifier.law.LawEvidence.Leaning;
import dev.moot.classifier.law.LawEvidence.Match;

/**
 * Takes the side of those whose wording a comment resembles, by the words, pairs of words and runs of characters it shares with
 * what either side of the nearest proposition says. It needs no encoder and costs some hundred microseconds a comment.
 * Thread-safe.
 */
public final class LikenessJudge extends NearestJudge {

    private final Likeness likeness;
    private final Softmax weights;

    /**
     * Judges by the knowledge base that the retriever searches.
     *
     * @param weights from {@link Likeness#FEATURES} to the verdicts in the order of {@link LawDecision#VERDICTS}
     */
    public LikenessJudge(Retriever retriever, Likeness likeness, Softmax weights) {
        super(retriever);
        weights.require(LawDecision.VERDICTS.size(), Likeness.FEATURES);
        this.likeness = likeness;
        this.weights = weights;
    }

    /** Judges by a knowledge base, of which it makes an index. */
    public LikenessJudge(KnowledgeBase knowledge, Softmax weights) {
        this(new Bm25Retriever(knowledge), new Likeness(knowledge), weights);
    }

    @Override
    protected Match match(String text, Proposition proposition) {
        Likeness.Compared compared = likeness.compare(text, proposition);
        double[] probabilities = weights.probabilities(compared.features());
        return new Match(proposition, compared.sentence(), new Leaning(probabilities[2], probabilities[1]));
    }
}
