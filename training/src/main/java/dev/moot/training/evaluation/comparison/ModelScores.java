package dev.moot.training.evaluation.comparison;

import dev.moot.classifier.Classifier;
import dev.moot.classifier.Comment;
import dev.moot.classifier.Labels;
import dev.moot.classifier.Tier;
import dev.moot.classifier.model.Model;
import dev.moot.training.dataset.Example;
import dev.moot.training.evaluation.LabelledExamples;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** What the model says of each example, by the example's id. */
final class ModelScores {

    private static final int BATCH = 256;

    private final Map<String, Labels> labels;

    private ModelScores(Map<String, Labels> labels) {
        this.labels = labels;
    }

    /** Labels the examples: the text, with its parent where the example has one. */
    static ModelScores of(Model model, List<Example> examples) {
        Map<String, Labels> labels = new HashMap<>();
        try (Classifier classifier = model.newClassifier()) {
            for (int from = 0; from < examples.size(); from += BATCH) {
                List<Example> batch = examples.subList(from, Math.min(examples.size(), from + BATCH));
                List<Labels> given = classifier.classify(batch.stream()
                        .map(example -> new Comment(example.text(), example.parent(), Optional.empty()))
                        .toList());
                for (int i = 0; i < batch.size(); i++) {
                    if (labels.put(batch.get(i).id(), given.get(i)) != null) {
                        throw new IllegalArgumentException(
                                "two examples have the id " + batch.get(i).id());
                    }
                }
            }
        }
        return new ModelScores(labels);
    }

    /** The labels of an example that was labelled. */
    Labels of(Example example) {
        return Objects.requireNonNull(labels.get(example.id()));
    }

    /** The share of the examples that the encoder has read. */
    double shareOfDeep() {
        return labels.values().stream()
                .mapToDouble(each -> each.tier() == Tier.DEEP ? 1 : 0)
                .average()
                .orElse(0);
    }

    /** The scores of the attribute, in the order of the examples. */
    double[] of(LabelledExamples examples) {
        return examples.examples().stream()
                .mapToDouble(example ->
                        Objects.requireNonNull(of(example).civility().scores().get(examples.attribute())))
                .toArray();
    }
}
