package dev.moot.training.evaluation.baseline;

import dev.moot.training.dataset.Example;
import dev.moot.training.evaluation.LabelledExamples;
import java.io.IOException;
import java.util.List;

/** Something simple that learns from the training split and scores other examples. */
public interface Baseline {

    /** What tables and plots call it. */
    String name();

    /**
     * Learns from the training examples and scores others.
     *
     * @param train examples labelled for one attribute, at least one
     * @param examples what to score
     * @return a probability in [0, 1] for each example
     * @throws IOException if a program or file the baseline needs fails
     */
    double[] score(LabelledExamples train, List<Example> examples) throws IOException;
}
