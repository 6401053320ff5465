package dev.moot.training.evaluation;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Ways to choose the score from which a comment is flagged.
 *
 * <p>Choose on validation data: a threshold chosen on the test split makes the test's own numbers too good. The threshold
 * lies half way to the next lower score, so that it does not hang on one example's last digit. All methods are pure and
 * thread-safe.
 */
public final class Thresholds {

    private Thresholds() {}

    /**
     * The threshold with the highest F1; of equal ones the highest.
     *
     * @return the threshold and what it does; empty where no label is positive
     */
    public static Optional<Cut> maximisingF1(double[] scores, boolean[] labels) {
        return best(
                scores,
                labels,
                cut -> cut.confusion().truePositives() > 0,
                Comparator.comparingDouble(cut -> cut.confusion().f1()));
    }

    /**
     * The threshold with the highest precision of those that find at least this share of the positives: for a publisher
     * who must not miss much.
     *
     * @param recall in (0, 1]
     * @return the threshold and what it does; empty where no label is positive
     */
    public static Optional<Cut> atRecall(double recall, double[] scores, boolean[] labels) {
        requireShare("recall", recall);
        return best(
                scores,
                labels,
                cut -> cut.confusion().truePositives() > 0 && cut.confusion().recall() >= recall,
                Comparator.comparingDouble(cut -> cut.confusion().precision()));
    }

    /**
     * The threshold with the highest recall of those whose flags are right at least this often: for a publisher who acts
     * on flags without a second look.
     *
     * @param precision in (0, 1]
     * @return the threshold and what it does; empty where no threshold is that precise
     */
    public static Optional<Cut> atPrecision(double precision, double[] scores, boolean[] labels) {
        requireShare("precision", precision);
        return best(
                scores,
                labels,
                cut -> cut.confusion().truePositives() > 0 && cut.confusion().precision() >= precision,
                Comparator.comparingDouble(cut -> cut.confusion().recall()));
    }

    private static Optional<Cut> best(
            double[] scores, boolean[] labels, Predicate<Cut> allowed, Comparator<Cut> order) {
        List<Cut> cuts = Ranking.of(scores, labels).cuts();
        int best = -1;
        for (int i = 0; i < cuts.size(); i++) {
            if (allowed.test(cuts.get(i)) && (best < 0 || order.compare(cuts.get(i), cuts.get(best)) > 0)) {
                best = i;
            }
        }
        return best < 0 ? Optional.empty() : Optional.of(between(cuts, best));
    }

    private static Cut between(List<Cut> cuts, int index) {
        Cut cut = cuts.get(index);
        if (index + 1 == cuts.size()) {
            return cut;
        }
        double below = cuts.get(index + 1).threshold();
        double middle = below + (cut.threshold() - below) / 2;
        // Between neighbouring doubles there is no middle.
        return middle > below ? new Cut(middle, cut.confusion()) : cut;
    }

    private static void requireShare(String name, double value) {
        if (!(value > 0 && value <= 1)) {
            throw new IllegalArgumentException(name + " must be in (0, 1], got " + value);
        }
    }
}
