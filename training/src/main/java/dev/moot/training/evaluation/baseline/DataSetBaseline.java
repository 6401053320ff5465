package dev.moot.training.evaluation.baseline;

import dev.moot.training.dataset.Example;
import dev.moot.training.evaluation.LabelledExamples;
import java.util.List;

/**
 * Gives every comment the share of positives in the data set it comes from.
 *
 * <p>It reads no comment either. What it reaches above one half is genre: a model may reach that much by telling data sets
 * apart, without knowing the attribute.
 */
public final class DataSetBaseline implements Baseline {

    @Override
    public String name() {
        return "data set";
    }

    @Override
    public double[] score(LabelledExamples train, List<Example> examples) {
        return Rate.byKind(train, examples, Example::set);
    }
}
