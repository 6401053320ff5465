package dev.moot.training.evaluation.baseline;

import dev.moot.training.dataset.Example;
import dev.moot.training.evaluation.LabelledExamples;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Shares of positives among training examples of one kind, drawn a little towards the share among all. */
final class Rate {

    /** The share among all counts as much as this many examples. */
    private static final double PRIOR = 2;

    private Rate() {}

    /** Scores each example with the share of positives among the training examples of its kind. */
    static double[] byKind(LabelledExamples train, List<Example> examples, Function<Example, Object> kind) {
        double all = (double) train.positives() / train.size();
        Map<Object, double[]> counts = new HashMap<>();
        for (Example example : train.examples()) {
            double[] count = counts.computeIfAbsent(kind.apply(example), key -> new double[2]);
            count[0]++;
            count[1] += train.isPositive(example) ? 1 : 0;
        }
        double[] unseen = {0, 0};
        return examples.stream()
                .map(example -> counts.getOrDefault(kind.apply(example), unseen))
                .mapToDouble(count -> (count[1] + PRIOR * all) / (count[0] + PRIOR))
                .toArray();
    }
}
