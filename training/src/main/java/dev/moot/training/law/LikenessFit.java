package dev.moot.training.law;

import dev.moot.classifier.law.LawDecision;
import dev.moot.classifier.law.Likeness;
import dev.moot.classifier.law.Retriever;
import dev.moot.classifier.law.Softmax;
import java.util.List;

/**
 * Fits what a comment's likeness to a proposition is weighed with, on the comments of the training split: those that claim
 * nothing, and those for which the retriever finds the proposition they are about.
 */
final class LikenessFit {

    private LikenessFit() {}

    static Softmax fit(List<LawComment> training, Retriever retriever, Likeness likeness) {
        List<SoftmaxFit.Example> examples = FoundComment.among(training, retriever).stream()
                .map(it -> SoftmaxFit.Example.of(
                        likeness.compare(it.text(), it.nearest()).features(),
                        LawDecision.VERDICTS.indexOf(it.verdict())))
                .toList();
        return SoftmaxFit.fit(examples, LawDecision.VERDICTS.size());
    }
}
