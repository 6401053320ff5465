package dev.moot.training.evaluation.baseline;

import dev.moot.training.dataset.Example;
import dev.moot.training.evaluation.LabelledExamples;
import java.util.List;

/**
 * Knows only how long a comment is: the score is the share of positives among the training examples of that length, in steps of
 * about a fifth.
 */
public final class LengthBaseline implements Baseline {

    /** Its name. */
    public static final String NAME = "length";

    private static final double STEPS_PER_DOUBLING = 4;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public double[] score(LabelledExamples train, List<Example> examples) {
        return Rate.byKind(train, examples, example ->
                (int) Math.round(STEPS_PER_DOUBLING * Math.log(example.text().length()) / Math.log(2)));
    }
}
