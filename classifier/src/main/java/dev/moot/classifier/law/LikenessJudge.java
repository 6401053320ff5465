package dev.moot.classifier.law;

import dev.moot.classifier.law.LawEvidence.Leaning;
import dev.moot.classifier.law.LawEvidence.Match;
import java.util.List;

/**
 * Takes the side of those whose wording a comment resembles, by the words, pairs of words and runs of characters it shares with
 * what either side of the nearest proposition says. It needs no encoder and costs some dozen microseconds a comment.
 * Thread-safe.
 */
public final class LikenessJudge implements Judge {

    private final Retriever retriever;
    private final Likeness likeness;
    private final Softmax weights;

    /**
     * Judges by the knowledge base that the retriever searches.
     *
     * @param weights from {@link Likeness#FEATURES} to the verdicts in the order of {@link LawDecision#VERDICTS}
     */
    public LikenessJudge(Retriever retriever, Likeness likeness, Softmax weights) {
        weights.require(LawDecision.VERDICTS.size(), Likeness.FEATURES);
        this.retriever = retriever;
        this.likeness = likeness;
        this.weights = weights;
    }

    @Override
    public List<LawEvidence> judge(List<Question> questions) {
        return questions.stream().map(this::judge).toList();
    }

    /** Only the nearest proposition counts: what the second says is more often of another subject than of this one. */
    private LawEvidence judge(Question question) {
        return new LawEvidence(retriever.nearest(question.before() + " " + question.text(), 1).stream()
                .map(proposition -> match(question.text(), proposition))
                .toList());
    }

    private Match match(String text, Proposition proposition) {
        Likeness.Compared compared = likeness.compare(text, proposition);
        double[] probabilities = weights.probabilities(compared.features());
        return new Match(proposition, compared.sentence(), new Leaning(probabilities[2], probabilities[1]));
    }
}
