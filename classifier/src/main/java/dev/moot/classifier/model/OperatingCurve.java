package dev.moot.classifier.model;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * What each threshold of an attribute does, counted on comments that the model was not trained on: how many it flags, and how
 * many of those rightly.
 *
 * <p>Recall is the model's. Precision and the share flagged are those of the comments counted: where the attribute is rarer,
 * fewer comments are flagged, and fewer of them rightly. Both can be asked for another prevalence, as if comments with and
 * without the attribute were like those counted, and only their shares others.
 *
 * @param examples how many comments were counted
 * @param positives how many of them have the attribute
 * @param human whether people judged each of them for this very attribute; if not, rules and written examples are among them
 * @param thresholds in (0, 1), rising
 * @param flagged for each threshold how many comments score it or more
 * @param found how many of those have the attribute
 */
public record OperatingCurve(
        int examples,
        int positives,
        boolean human,
        List<Double> thresholds,
        List<Integer> flagged,
        List<Integer> found) {

    /** The precision of a threshold that flags fewer comments says nothing. */
    public static final int FEWEST_FLAGGED = 10;

    public OperatingCurve {
        thresholds = List.copyOf(thresholds);
        flagged = List.copyOf(flagged);
        found = List.copyOf(found);
        if (positives < 1 || examples < positives) {
            throw new IllegalArgumentException(
                    "'positives' must be from 1 to 'examples', got: " + positives + " of " + examples);
        }
        if (thresholds.size() != flagged.size() || thresholds.size() != found.size()) {
            throw new IllegalArgumentException("'thresholds', 'flagged' and 'found' must be of one length, got: "
                    + thresholds.size() + ", " + flagged.size() + ", " + found.size());
        }
        for (int i = 0; i < thresholds.size(); i++) {
            double below = i == 0 ? 0 : thresholds.get(i - 1);
            if (!(thresholds.get(i) > below && thresholds.get(i) < 1)) {
                throw new IllegalArgumentException("'thresholds' must rise between 0 and 1, got: " + thresholds.get(i));
            }
            int most = i == 0 ? examples : flagged.get(i - 1);
            int mostFound = i == 0 ? positives : found.get(i - 1);
            int right = found.get(i);
            int wrong = flagged.get(i) - right;
            if (right < 0 || right > mostFound || wrong < 0 || wrong > most - mostFound) {
                throw new IllegalArgumentException("'flagged' and 'found' must fall as the threshold rises, got: "
                        + flagged.get(i) + " and " + right + " at " + thresholds.get(i));
            }
        }
    }

    /** All points, by rising threshold. */
    public List<OperatingPoint> points() {
        return IntStream.range(0, thresholds.size()).mapToObj(this::point).toList();
    }

    /**
     * All points, by rising threshold, where the attribute is rarer or more common.
     *
     * @param prevalence the share of comments that have it, in (0, 1]
     */
    public List<OperatingPoint> points(double prevalence) {
        requireShare("prevalence", prevalence);
        return IntStream.range(0, thresholds.size())
                .mapToObj(i -> point(i, prevalence))
                .toList();
    }

    /**
     * The highest threshold that finds at least this share of the comments with the attribute, so that no more than needed are
     * flagged: for a publisher who must not miss much.
     *
     * @param recall in (0, 1]
     * @return empty where even the lowest threshold finds less
     */
    public Optional<OperatingPoint> atRecall(double recall) {
        return atRecall(recall, points());
    }

    /** The same, with what it costs at another prevalence, in (0, 1]. */
    public Optional<OperatingPoint> atRecall(double recall, double prevalence) {
        return atRecall(recall, points(prevalence));
    }

    private static Optional<OperatingPoint> atRecall(double recall, List<OperatingPoint> points) {
        requireShare("recall", recall);
        return points.stream().filter(point -> point.recall() >= recall).reduce((lower, higher) -> higher);
    }

    /**
     * The lowest threshold whose flags are right at least this often, so that as much as possible is found: for a publisher who
     * acts on flags without a second look. Thresholds that flagged fewer than {@value #FEWEST_FLAGGED} comments are passed over.
     *
     * @param precision in (0, 1]
     * @return empty where no threshold is that precise
     */
    public Optional<OperatingPoint> atPrecision(double precision) {
        return atPrecision(precision, points());
    }

    /** The same at another prevalence, in (0, 1]. */
    public Optional<OperatingPoint> atPrecision(double precision, double prevalence) {
        return atPrecision(precision, points(prevalence));
    }

    private Optional<OperatingPoint> atPrecision(double precision, List<OperatingPoint> points) {
        requireShare("precision", precision);
        return IntStream.range(0, points.size())
                .filter(i -> flagged.get(i) >= FEWEST_FLAGGED)
                .mapToObj(points::get)
                .filter(point -> point.precision() >= precision)
                .findFirst();
    }

    private OperatingPoint point(int i) {
        int all = flagged.get(i);
        int right = found.get(i);
        return new OperatingPoint(
                thresholds.get(i),
                all == 0 ? 0 : (double) right / all,
                (double) right / positives,
                (double) all / examples);
    }

    private OperatingPoint point(int i, double prevalence) {
        double recall = (double) found.get(i) / positives;
        int wrong = flagged.get(i) - found.get(i);
        double falsePositiveRate = wrong == 0 ? 0 : (double) wrong / (examples - positives);
        double right = recall * prevalence;
        double all = right + falsePositiveRate * (1 - prevalence);
        return new OperatingPoint(thresholds.get(i), all == 0 ? 0 : right / all, recall, all);
    }

    private static void requireShare(String name, double value) {
        if (!(value > 0 && value <= 1)) {
            throw new IllegalArgumentException("'" + name + "' must be in (0, 1], got: " + value);
        }
    }
}
