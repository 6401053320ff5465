package dev.moot.training.evaluation.baseline;

import dev.moot.training.dataset.Example;
import dev.moot.training.evaluation.LabelledExamples;
import java.io.IOException;
import java.util.List;

/** A fastText model of its own for each attribute, trained on the same training examples. */
public final class FastTextBaseline implements Baseline {

    private final FastText fastText;

    /** Takes the program to run. */
    public FastTextBaseline(FastText fastText) {
        this.fastText = fastText;
    }

    @Override
    public String name() {
        return "fastText";
    }

    @Override
    public double[] score(LabelledExamples train, List<Example> examples) throws IOException {
        return fastText
                .trainAndScore(
                        train.examples().stream().map(Example::text).toList(),
                        train.examples().stream()
                                .map(example -> train.isPositive(example) ? "1" : "0")
                                .toList(),
                        examples.stream().map(Example::text).toList())
                .stream()
                .mapToDouble(probabilities -> probabilities.getOrDefault("1", 0.0))
                .toArray();
    }
}
