package dev.moot.training.evaluation.baseline;

import dev.moot.training.dataset.Example;
import dev.moot.training.evaluation.LabelledExamples;
import java.util.List;

/** Gives every comment the share of positives among the training examples: what is reached without reading. */
public final class ConstantBaseline implements Baseline {

    @Override
    public String name() {
        return "constant";
    }

    @Override
    public double[] score(LabelledExamples train, List<Example> examples) {
        return Rate.byKind(train, examples, example -> "comment");
    }
}
