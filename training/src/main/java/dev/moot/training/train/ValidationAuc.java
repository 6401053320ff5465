package dev.moot.training.train;

import java.util.List;
import java.util.stream.IntStream;

/** How good a network is on the validation examples; Deeplearning4j's own figures ignore masks. */
public final class ValidationAuc {

    private ValidationAuc() {}

    /** Mean AUC over the outputs that have enough labels, see {@link OutputLabels}. */
    public static double mean(float[][] logits, List<Targets> labels) {
        return IntStream.range(0, logits[0].length)
                .mapToDouble(column -> auc(column, logits, labels))
                .filter(auc -> !Double.isNaN(auc))
                .average()
                .orElse(Double.NaN);
    }

    /** AUC of one output; not a number where too few examples are labelled. */
    public static double auc(int column, float[][] logits, List<Targets> labels) {
        return OutputLabels.of(column, labels)
                .map(known -> known.auc(i -> logits[i][column]))
                .orElse(Double.NaN);
    }

    /** Mean weighted cross-entropy of the labels there are. */
    public static double loss(float[][] logits, List<Targets> labels) {
        double loss = 0;
        double weight = 0;
        for (int i = 0; i < labels.size(); i++) {
            for (int column = 0; column < logits[i].length; column++) {
                double w = labels.get(i).weights()[column];
                if (w > 0) {
                    double logit = logits[i][column];
                    loss += w
                            * (Math.max(logit, 0)
                                    - logit * labels.get(i).values()[column]
                                    + Math.log1p(Math.exp(-Math.abs(logit))));
                    weight += w;
                }
            }
        }
        return loss / weight;
    }
}
