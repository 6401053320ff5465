package dev.moot.training.train;

import dev.moot.training.evaluation.BinaryMetrics;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/** The labels that examples have for one output, where there are enough to rank by. Immutable. */
public final class OutputLabels {

    private static final int FEWEST = 10;

    private final int[] known;
    private final boolean[] positive;

    private OutputLabels(int[] known, boolean[] positive) {
        this.known = known;
        this.positive = positive;
    }

    /** The labels; none where there are fewer than {@value #FEWEST} of either side. */
    public static Optional<OutputLabels> of(int output, List<Targets> targets) {
        int[] known = IntStream.range(0, targets.size())
                .filter(i -> targets.get(i).weights()[output] > 0)
                .toArray();
        boolean[] positive = new boolean[known.length];
        for (int i = 0; i < known.length; i++) {
            positive[i] = targets.get(known[i]).values()[output] >= 0.5;
        }
        int positives = BinaryMetrics.positives(positive);
        return positives >= FEWEST && known.length - positives >= FEWEST
                ? Optional.of(new OutputLabels(known, positive))
                : Optional.empty();
    }

    /**
     * The area under the ROC curve.
     *
     * @param score the score of an example, by its place
     */
    public double auc(IntToDoubleFunction score) {
        return BinaryMetrics.auc(Arrays.stream(known).mapToDouble(score).toArray(), positive);
    }
}
