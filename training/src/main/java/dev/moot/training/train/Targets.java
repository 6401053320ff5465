package dev.moot.training.train;

import dev.moot.classifier.network.Outputs;
import dev.moot.training.dataset.Example;
import java.util.List;

/** The labels of an example for a network. Immutable as long as nobody writes to the arrays it shares. */
public final class Targets {

    private final float[] values;
    private final float[] weights;

    /**
     * Takes labels.
     *
     * @param values {@code [outputs]}
     * @param weights {@code [outputs]}; 0 masks a label that nobody gave
     */
    public Targets(float[] values, float[] weights) {
        this.values = values;
        this.weights = weights;
    }

    /** The labels of an example in the columns of the outputs. */
    public static Targets of(Example example, Outputs outputs) {
        Targets targets = new Targets(new float[outputs.size()], new float[outputs.size()]);
        for (int column = 0; column < outputs.attributes().size(); column++) {
            Double label = example.labels().get(outputs.attributes().get(column));
            if (label != null) {
                targets.set(
                        column,
                        label.floatValue(),
                        example.weight(outputs.attributes().get(column)));
            }
        }
        example.law()
                .ifPresent(verdict -> Outputs.VERDICTS.forEach(
                        each -> targets.set(outputs.column(each), each == verdict ? 1 : 0, example.lawWeight())));
        return targets;
    }

    /** The labels of examples, in their order. */
    public static List<Targets> of(List<Example> examples, Outputs outputs) {
        return examples.stream().map(example -> of(example, outputs)).toList();
    }

    /** The labels, {@code [outputs]}. */
    public float[] values() {
        return values;
    }

    /** How far each is to be trusted, {@code [outputs]}; 0 where there is none. */
    public float[] weights() {
        return weights;
    }

    private void set(int column, float value, double weight) {
        values[column] = value;
        weights[column] = (float) weight;
    }
}
