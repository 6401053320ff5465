package dev.moot.training.deep;

import dev.moot.classifier.Attribute;
import dev.moot.classifier.Classifier;
import dev.moot.classifier.Comment;
import dev.moot.classifier.Labels;
import dev.moot.classifier.model.Model;
import dev.moot.training.dataset.Example;
import dev.moot.training.progress.Progress;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Gives the examples of a small model what a larger one says of them as weak labels, where nobody judged them.
 *
 * @see <a href="https://arxiv.org/abs/1503.02531">Hinton, Vinyals and Dean, Distilling the Knowledge in a Neural Network</a>
 */
public final class Distillation {

    private static final int BATCH = 256;

    private final Model teacher;
    private final double weight;

    /**
     * Takes the larger model.
     *
     * @param teacher all its scores are used: it is to be served with its deep tier for every comment
     * @param weight how far its scores are to be trusted, in (0, 1)
     */
    public Distillation(Model teacher, double weight) {
        if (!(weight > 0 && weight < 1)) {
            throw new IllegalArgumentException("the weight must be above 0 and below 1, got: " + weight);
        }
        this.teacher = teacher;
        this.weight = weight;
    }

    /** Returns the examples in their order, each with a label for every attribute; uses all processors. */
    public List<Example> teach(List<Example> examples) {
        List<List<Example>> batches = new ArrayList<>();
        for (int from = 0; from < examples.size(); from += BATCH) {
            batches.add(examples.subList(from, Math.min(examples.size(), from + BATCH)));
        }
        int threads = Runtime.getRuntime().availableProcessors();
        List<List<Example>> taught = new ArrayList<>(batches);
        try (Progress progress = Progress.start("distil", "examples", examples.size())) {
            IntStream.range(0, threads).parallel().forEach(thread -> {
                try (Classifier classifier = teacher.newClassifier()) {
                    for (int i = thread; i < batches.size(); i += threads) {
                        taught.set(i, teach(classifier, batches.get(i)));
                        progress.advance(batches.get(i).size());
                    }
                }
            });
        }
        return taught.stream().flatMap(Collection::stream).toList();
    }

    private List<Example> teach(Classifier classifier, List<Example> examples) {
        List<Labels> labels = classifier.classify(examples.stream()
                .map(example -> new Comment(example.text(), example.parent(), Optional.empty()))
                .toList());
        return IntStream.range(0, examples.size())
                .mapToObj(i -> filled(examples.get(i), labels.get(i).civility().scores()))
                .toList();
    }

    private Example filled(Example example, Map<Attribute, Double> scores) {
        Map<Attribute, Double> labels = new EnumMap<>(Attribute.class);
        Map<Attribute, Double> weights = new EnumMap<>(Attribute.class);
        scores.forEach((attribute, score) -> {
            labels.put(attribute, score);
            weights.put(attribute, weight);
        });
        example.labels().forEach((attribute, label) -> {
            labels.put(attribute, label);
            weights.put(attribute, example.weight(attribute));
        });
        return example.labelled(labels, weights);
    }
}
