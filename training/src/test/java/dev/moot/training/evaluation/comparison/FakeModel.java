package dev.moot.training.evaluation.comparison;

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

/** Reads its score off the comment's last word, and its verdict off the parent. */
record FakeModel() implements Model {

    @Override
    public ModelDescription description() {
        return new ModelDescription(
                "fake",
                "1",
                "sha256:00",
                Map.of(
                        Attribute.TOXICITY,
                        0.5,
                        Attribute.SARCASTIC,
                        0.5,
                        Attribute.RESPECT,
                        0.5,
                        Attribute.THREAT,
                        0.5));
    }

    @Override
    public Classifier newClassifier() {
        return new Classifier() {
            @Override
            public List<Labels> classify(List<Comment> comments) {
                return comments.stream().map(FakeModel::label).toList();
            }

            @Override
            public ModelDescription model() {
                return description();
            }

            @Override
            public void close() {}
        };
    }

    private static Labels label(Comment comment) {
        double score =
                Double.parseDouble(comment.text().substring(comment.text().lastIndexOf(' ') + 1));
        LegalVerdict verdict = comment.parentText().map(LegalVerdict::valueOf).orElse(LegalVerdict.NONE);
        Map<Attribute, Double> scores = Map.of(
                Attribute.TOXICITY, score,
                Attribute.SARCASTIC, score,
                Attribute.RESPECT, score,
                Attribute.THREAT, score);
        return new Labels(
                new Civility(scores, Set.of(), List.of()), new LawLabel(verdict, score, List.of()), Tier.FAST);
    }
}
