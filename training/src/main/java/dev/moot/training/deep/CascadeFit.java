package dev.moot.training.deep;

import dev.moot.classifier.Attribute;
import dev.moot.classifier.calibration.Calibration;
import dev.moot.classifier.model.Band;
import dev.moot.classifier.model.Knots;
import dev.moot.classifier.network.Outputs;
import dev.moot.training.train.OutputLabels;
import dev.moot.training.train.Targets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Chooses the bands of scores in which the fast tier is unsure, for a budget: again and again the band is widened by a step that
 * gains most mean AUC for the comments it adds.
 */
final class CascadeFit {

    /** A band grows by this share of the examples. */
    private static final double STEP = 0.01;

    private static final int FIRST_WINDOWS = 10;

    private final Outputs outputs;
    private final double[][] before;
    private final double[][] after;
    private final int[][] order;
    private final List<Column> columns = new ArrayList<>();

    private record Column(int index, OutputLabels labels) {}

    /**
     * Takes the calibrated scores of both tiers, {@code [examples][attributes]}.
     *
     * @param before the fast tier's
     * @param after the deep tier's
     */
    CascadeFit(Outputs outputs, List<Targets> targets, double[][] before, double[][] after) {
        this.outputs = outputs;
        this.before = before;
        this.after = after;
        this.order = new int[outputs.attributes().size()][];
        for (int column = 0; column < order.length; column++) {
            int own = column;
            order[column] = IntStream.range(0, before.length)
                    .boxed()
                    .sorted((a, b) -> Double.compare(before[a][own], before[b][own]))
                    .mapToInt(Integer::intValue)
                    .toArray();
            OutputLabels.of(column, targets).ifPresent(labels -> columns.add(new Column(own, labels)));
        }
    }

    /**
     * How good the cascade is at a budget.
     *
     * @param share of comments the encoder is asked about
     * @param auc mean over the attributes
     */
    public record Point(double share, double auc) {}

    record Result(Map<Attribute, Band> bands, List<Point> path) {}

    /** Calibrated scores, {@code [examples][attributes]}. */
    static double[][] scores(Outputs outputs, Map<Attribute, Knots> calibrations, float[][] logits) {
        double[][] scores = new double[logits.length][outputs.attributes().size()];
        for (int column = 0; column < outputs.attributes().size(); column++) {
            Calibration calibration =
                    calibrations.get(outputs.attributes().get(column)).calibration();
            for (int i = 0; i < logits.length; i++) {
                scores[i][column] = calibration.probability(logits[i][column]);
            }
        }
        return scores;
    }

    /** The bands for a budget, and the way there and on to asking about every comment. */
    Result fit(double budget) {
        int step = Math.max(1, (int) (STEP * before.length));
        int[][] window = new int[order.length][];
        boolean[] sent = new boolean[before.length];
        List<Point> path = new ArrayList<>(List.of(point(sent)));
        Map<Attribute, Band> bands = bands(window);
        while (share(sent) < 0.99) {
            int[][] best = null;
            boolean[] bestSent = sent;
            double most = Double.NEGATIVE_INFINITY;
            double now = auc(sent);
            for (int column = 0; column < order.length; column++) {
                for (int[] wider : wider(window[column], column, step)) {
                    int[][] tried = window.clone();
                    tried[column] = wider;
                    boolean[] more = sent.clone();
                    for (int place = wider[0]; place < wider[1]; place++) {
                        more[order[column][place]] = true;
                    }
                    int added = count(more) - count(sent);
                    double gain = added == 0 ? 0 : (auc(more) - now) / added;
                    if (added > 0 && gain > most) {
                        most = gain;
                        best = tried;
                        bestSent = more;
                    }
                }
            }
            if (best == null) {
                break;
            }
            window = best;
            sent = bestSent;
            path.add(point(sent));
            if (share(sent) <= budget) {
                bands = bands(window);
            }
        }
        return new Result(bands, path);
    }

    /** The scores of a cascade with these bands. */
    double[][] scores(Map<Attribute, Band> bands) {
        double[][] scores = new double[before.length][];
        for (int i = 0; i < scores.length; i++) {
            boolean asked = false;
            for (int column = 0; column < order.length; column++) {
                asked |= bands.get(outputs.attributes().get(column)).contains(before[i][column]);
            }
            scores[i] = asked ? after[i] : before[i];
        }
        return scores;
    }

    /** Windows of ranks that are a step longer at either end; the first one at one of {@value #FIRST_WINDOWS} places. */
    private List<int[]> wider(int[] window, int column, int step) {
        int size = order[column].length;
        List<int[]> wider = new ArrayList<>();
        if (window == null) {
            for (int i = 0; i < FIRST_WINDOWS; i++) {
                int from = (int) ((long) i * size / FIRST_WINDOWS);
                wider.add(new int[] {from, Math.min(size, from + step)});
            }
        } else {
            if (window[0] > 0) {
                wider.add(new int[] {Math.max(0, window[0] - step), window[1]});
            }
            if (window[1] < size) {
                wider.add(new int[] {window[0], Math.min(size, window[1] + step)});
            }
        }
        return wider;
    }

    private Map<Attribute, Band> bands(int[][] window) {
        Map<Attribute, Band> bands = new EnumMap<>(Attribute.class);
        for (int column = 0; column < order.length; column++) {
            int[] own = window[column];
            bands.put(
                    outputs.attributes().get(column),
                    own == null
                            ? Band.NONE
                            : new Band(
                                    own[0] == 0 ? 0 : before[order[column][own[0]]][column],
                                    own[1] == order[column].length ? 1 : before[order[column][own[1] - 1]][column]));
        }
        return bands;
    }

    private Point point(boolean[] sent) {
        return new Point(share(sent), auc(sent));
    }

    private static int count(boolean[] sent) {
        int count = 0;
        for (boolean each : sent) {
            count += each ? 1 : 0;
        }
        return count;
    }

    private static double share(boolean[] sent) {
        return (double) count(sent) / sent.length;
    }

    /** Mean AUC over the attributes with enough labels of either kind. */
    private double auc(boolean[] sent) {
        return columns.stream()
                .parallel()
                .mapToDouble(column -> column.labels.auc(i -> (sent[i] ? after : before)[i][column.index]))
                .average()
                .orElse(Double.NaN);
    }
}
