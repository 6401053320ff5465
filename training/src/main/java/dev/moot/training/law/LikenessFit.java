package dev.moot.training.law;

import dev.moot.classifier.LegalVerdict;
import dev.moot.classifier.law.LawDecision;
import dev.moot.classifier.law.Likeness;
import dev.moot.classifier.law.Proposition;
import dev.moot.classifier.law.Retriever;
import dev.moot.classifier.law.Softmax;
import dev.moot.classifier.text.TextNormalizer;
import java.util.ArrayList;
import java.util.List;

/**
 * Fits what a comment's likeness to a proposition is weighed with, on the comments of the training split: those that claim
 * nothing, and those for which the retriever finds the proposition they are about.
 */
final class LikenessFit {

    private LikenessFit() {}

    static Softmax fit(List<LawComment> training, Retriever retriever, Likeness likeness) {
        TextNormalizer normalizer = new TextNormalizer();
        List<SoftmaxFit.Example> examples = new ArrayList<>();
        for (LawComment comment : training) {
            int target = LawDecision.VERDICTS.indexOf(comment.verdict());
            String text = normalizer.normalize(comment.text()).text();
            String before =
                    comment.parent().map(it -> normalizer.normalize(it).text()).orElse("");
            for (Proposition nearest : retriever.nearest(before + " " + text, 1)) {
                boolean found = comment.entry().filter(nearest.id()::equals).isPresent();
                if (target >= 0 && (found || comment.verdict() == LegalVerdict.NONE)) {
                    examples.add(SoftmaxFit.Example.of(
                            likeness.compare(text, nearest).features(), target));
                }
            }
        }
        return SoftmaxFit.fit(examples, LawDecision.VERDICTS.size());
    }
}
