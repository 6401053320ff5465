package dev.moot.training.law;

import dev.moot.classifier.LegalVerdict;
import dev.moot.classifier.law.Judge.Question;
import dev.moot.classifier.law.LawDecision;
import dev.moot.classifier.law.Proposition;
import dev.moot.classifier.law.Retriever;
import java.util.List;
import java.util.Optional;

/**
 * A comment to train a judge of the nearest proposition on: it claims nothing, or the nearest is the one it is about.
 *
 * @param text what it says, normalised
 * @param nearest the proposition that the retriever finds first
 * @param verdict what it amounts to, one of {@link LawDecision#VERDICTS}
 */
record FoundComment(String text, Proposition nearest, LegalVerdict verdict) {

    static List<FoundComment> among(List<LawComment> comments, Retriever retriever) {
        return comments.stream()
                .filter(comment -> LawDecision.VERDICTS.contains(comment.verdict()))
                .flatMap(comment -> found(comment, retriever).stream())
                .toList();
    }

    private static Optional<FoundComment> found(LawComment comment, Retriever retriever) {
        Question question = comment.question();
        return retriever.nearest(question.query(), 1).stream()
                .findFirst()
                .filter(nearest -> comment.verdict() == LegalVerdict.NONE
                        || comment.entry().filter(nearest.id()::equals).isPresent())
                .map(nearest -> new FoundComment(question.text(), nearest, comment.verdict()));
    }
}
