package dev.moot.training.train;

import dev.moot.training.evaluation.BinaryMetrics;
import java.util.stream.IntStream;

/** How good a network is on the validation examples; Deeplearning4j's own figures ignore masks. */
final class ValidationAuc {

    private static final int FEWEST = 10;

    private ValidationAuc() {}

    /** Mean AUC over the outputs that have at least {@value #FEWEST} examples of either side. */
    static double mean(float[][] logits, TrainingTexts texts) {
        return IntStream.range(0, logits[0].length)
                .mapToDouble(column -> auc(column, logits, texts))
                .filter(auc -> !Double.isNaN(auc))
                .average()
                .orElse(Double.NaN);
    }

    /** AUC of one output; not a number where too few examples are labelled. */
    static double auc(int column, float[][] logits, TrainingTexts texts) {
        int[] known = IntStream.range(0, texts.size())
                .filter(i -> texts.weights(i)[column] > 0)
                .toArray();
        double[] scores = new double[known.length];
        boolean[] labels = new boolean[known.length];
        for (int i = 0; i < known.length; i++) {
            scores[i] = logits[known[i]][column];
            labels[i] = texts.targets(known[i])[column] >= 0.5;
        }
        int positives = BinaryMetrics.positives(labels);
        boolean enough = positives >= FEWEST && labels.length - positives >= FEWEST;
        return enough ? BinaryMetrics.auc(scores, labels) : Double.NaN;
    }

    /** Mean weighted cross-entropy of the labels there are. */
    static double loss(float[][] logits, TrainingTexts texts) {
        double loss = 0;
        double weight = 0;
        for (int i = 0; i < texts.size(); i++) {
            for (int column = 0; column < logits[i].length; column++) {
                double w = texts.weights(i)[column];
                if (w > 0) {
                    double logit = logits[i][column];
                    loss += w
                            * (Math.max(logit, 0)
                                    - logit * texts.targets(i)[column]
                                    + Math.log1p(Math.exp(-Math.abs(logit))));
                    weight += w;
                }
            }
        }
        return loss / weight;
    }
}
