package dev.moot.service.classify;

import dev.moot.classifier.Attribute;
import dev.moot.classifier.Civility;
import dev.moot.classifier.Classifier;
import dev.moot.classifier.Comment;
import dev.moot.classifier.Labels;
import dev.moot.classifier.LawLabel;
import dev.moot.classifier.LegalVerdict;
import dev.moot.classifier.ModelDescription;
import dev.moot.classifier.Tier;
import dev.moot.classifier.model.Model;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A model of which the test knows every answer: TOXICITY is high for "fiddlesticks", INSULT is high where the parent was
 * seen, and "explode" makes it fail.
 */
final class WordListModel implements Model {

    final AtomicInteger open = new AtomicInteger();

    @Override
    public ModelDescription description() {
        return new ModelDescription(
                "words", "1", "sha256:" + "0".repeat(64), Map.of(Attribute.TOXICITY, 0.5, Attribute.INSULT, 0.5));
    }

    @Override
    public Classifier newClassifier() {
        open.incrementAndGet();
        return new Classifier() {
            private final Thread owner = Thread.currentThread();

            @Override
            public List<Labels> classify(List<Comment> comments) {
                if (Thread.currentThread() != owner) {
                    throw new IllegalStateException("used by another thread than it was made for");
                }
                return comments.stream().map(WordListModel::label).toList();
            }

            @Override
            public ModelDescription model() {
                return description();
            }

            @Override
            public void close() {
                open.decrementAndGet();
            }
        };
    }

    private static Labels label(Comment comment) {
        if (comment.text().contains("explode")) {
            throw new IllegalStateException("as asked");
        }
        return new Labels(
                new Civility(
                        Map.of(
                                Attribute.TOXICITY, comment.text().contains("fiddlesticks") ? 0.9 : 0.1,
                                Attribute.INSULT, comment.parentText().isPresent() ? 0.9 : 0.1),
                        Set.of(),
                        List.of()),
                new LawLabel(LegalVerdict.NONE, 1, List.of()),
                Tier.FAST);
    }
}
