package dev.moot.classifier.law;

import dev.moot.classifier.law.LawEvidence.Match;
import java.util.List;

/**
 * Judges by the nearest proposition alone: what the second says is more often of another subject than of this one.
 * Implementations are thread-safe.
 */
public abstract class NearestJudge implements Judge {

    private final Retriever retriever;

    /** Judges by the knowledge base that the retriever searches. */
    protected NearestJudge(Retriever retriever) {
        this.retriever = retriever;
    }

    @Override
    public final List<LawEvidence> judge(List<Question> questions) {
        return questions.stream().map(this::judge).toList();
    }

    private LawEvidence judge(Question question) {
        return new LawEvidence(retriever.nearest(question.query(), 1).stream()
                .map(proposition -> match(question.text(), proposition))
                .toList());
    }

    /** What a normalised comment has to do with the proposition that is nearest to it. */
    protected abstract Match match(String text, Proposition proposition);
}
