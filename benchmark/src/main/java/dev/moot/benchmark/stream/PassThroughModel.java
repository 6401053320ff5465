package dev.moot.benchmark.stream;

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
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Gives every comment the same labels, as many as a real model: what is left is the time of everything else. */
final class PassThroughModel implements Model {

    private static final double SCORE = 0.1234;
    private static final double THRESHOLD = 0.5;

    private static final Labels LABELS = new Labels(
            new Civility(everyAttribute(SCORE), Set.of(), List.of()),
            new LawLabel(LegalVerdict.NONE, 0.9876, List.of()),
            Tier.FAST);

    private static final ModelDescription DESCRIPTION =
            new ModelDescription("pass-through", "0", "sha256:" + "0".repeat(64), everyAttribute(THRESHOLD));

    @Override
    public ModelDescription description() {
        return DESCRIPTION;
    }

    @Override
    public Classifier newClassifier() {
        return new Classifier() {
            @Override
            public List<Labels> classify(List<Comment> comments) {
                return Collections.nCopies(comments.size(), LABELS);
            }

            @Override
            public ModelDescription model() {
                return DESCRIPTION;
            }

            @Override
            public void close() {}
        };
    }

    private static Map<Attribute, Double> everyAttribute(double value) {
        Map<Attribute, Double> values = new EnumMap<>(Attribute.class);
        for (Attribute attribute : Attribute.values()) {
            values.put(attribute, value);
        }
        return values;
    }
}
