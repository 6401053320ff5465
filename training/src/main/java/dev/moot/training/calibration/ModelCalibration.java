package dev.moot.training.calibration;

import dev.moot.classifier.Attribute;
import dev.moot.classifier.LegalVerdict;
import dev.moot.classifier.calibration.Calibration;
import dev.moot.classifier.model.Knots;
import dev.moot.classifier.model.LawHead;
import dev.moot.classifier.network.Outputs;
import dev.moot.training.dataset.Example;
import dev.moot.training.evaluation.Cut;
import dev.moot.training.evaluation.Thresholds;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * What makes logits into labels, fitted on examples the networks were not trained on.
 *
 * @param calibrations for each attribute the map from logit to probability
 * @param thresholds for each attribute the probability at which F1 is greatest, but at least {@value #LOWEST_THRESHOLD}
 * @param law how the logits of the legal axis become a verdict
 */
public record ModelCalibration(Map<Attribute, Knots> calibrations, Map<Attribute, Double> thresholds, LawHead law) {

    private static final double POSITIVE = 0.5;

    /**
     * A flag that is right less often than this helps nobody, even where a rare attribute's F1 is greatest below it. Much higher,
     * and nothing is ever flagged where one comment in a hundred is a threat.
     */
    private static final double LOWEST_THRESHOLD = 0.15;

    /** The precision that a verdict of right or wrong must have on the held-out examples. */
    private static final double LAW_PRECISION = 0.8;

    /**
     * Fits everything.
     *
     * @param logits {@code [examples][outputs]}
     * @throws IllegalArgumentException if no example is labelled for some attribute
     */
    public static ModelCalibration fit(Outputs outputs, List<Example> examples, float[][] logits) {
        Map<Attribute, Knots> calibrations = new EnumMap<>(Attribute.class);
        Map<Attribute, Double> thresholds = new EnumMap<>(Attribute.class);
        for (int column = 0; column < outputs.attributes().size(); column++) {
            Attribute attribute = outputs.attributes().get(column);
            Labelled labelled = Labelled.of(attribute, column, examples, logits);
            if (labelled.logits.length == 0) {
                throw new IllegalArgumentException("no example to calibrate " + attribute + " with");
            }
            HeldOut heldOut = HeldOut.of(labelled.logits, labelled.targets, labelled.weights);
            Calibration calibration = CalibrationMethod.suiting(heldOut).fit(heldOut);
            calibrations.put(attribute, Knots.of(calibration));
            thresholds.put(attribute, threshold(calibration, labelled));
        }
        return new ModelCalibration(calibrations, thresholds, law(outputs, examples, logits));
    }

    /**
     * For each attribute the score at which F1 is greatest, but at least {@value #LOWEST_THRESHOLD}.
     *
     * @param scores calibrated, {@code [examples][attributes]}
     */
    public static Map<Attribute, Double> thresholds(Outputs outputs, List<Example> examples, double[][] scores) {
        Map<Attribute, Double> thresholds = new EnumMap<>(Attribute.class);
        for (int column = 0; column < outputs.attributes().size(); column++) {
            Attribute attribute = outputs.attributes().get(column);
            int[] known = IntStream.range(0, examples.size())
                    .filter(i -> examples.get(i).labels().containsKey(attribute))
                    .toArray();
            double[] own = new double[known.length];
            boolean[] labels = new boolean[known.length];
            for (int i = 0; i < known.length; i++) {
                own[i] = scores[known[i]][column];
                labels[i] = examples.get(known[i]).labels().get(attribute) >= POSITIVE;
            }
            thresholds.put(attribute, threshold(own, labels));
        }
        return thresholds;
    }

    private static double threshold(Calibration calibration, Labelled labelled) {
        double[] scores = new double[labelled.logits.length];
        boolean[] labels = new boolean[scores.length];
        for (int i = 0; i < scores.length; i++) {
            scores[i] = calibration.probability(labelled.logits[i]);
            labels[i] = labelled.targets[i] >= POSITIVE;
        }
        return threshold(scores, labels);
    }

    private static double threshold(double[] scores, boolean[] labels) {
        return Math.max(
                LOWEST_THRESHOLD,
                Thresholds.maximisingF1(scores, labels).map(Cut::threshold).orElse(POSITIVE));
    }

    private static LawHead law(Outputs outputs, List<Example> examples, float[][] logits) {
        int column = outputs.column(LegalVerdict.NONE);
        List<Integer> judged = new ArrayList<>();
        for (int i = 0; i < examples.size(); i++) {
            if (examples.get(i).law().isPresent()) {
                judged.add(i);
            }
        }
        LawHead best = new LawHead(1, 1, 1);
        double least = Double.POSITIVE_INFINITY;
        for (double scale = 0.1; scale < 4; scale *= 1.1) {
            LawHead head = new LawHead(scale, 1, 1);
            double loss = 0;
            for (int i : judged) {
                Example example = examples.get(i);
                int verdict = Outputs.VERDICTS.indexOf(example.law().orElseThrow());
                loss -= example.lawWeight() * Math.log(head.probabilities(logits[i], column)[verdict]);
            }
            if (loss < least) {
                least = loss;
                best = head;
            }
        }
        return new LawHead(
                best.scale(),
                precise(LegalVerdict.ACCURATE, best, column, judged, examples, logits),
                precise(LegalVerdict.MISINFORMATION, best, column, judged, examples, logits));
    }

    /** The lowest probability at which a verdict is precise enough; 1 where none is. */
    private static double precise(
            LegalVerdict verdict,
            LawHead head,
            int column,
            List<Integer> judged,
            List<Example> examples,
            float[][] logits) {
        double[] scores = new double[judged.size()];
        boolean[] labels = new boolean[scores.length];
        for (int i = 0; i < scores.length; i++) {
            scores[i] = head.probabilities(logits[judged.get(i)], column)[Outputs.VERDICTS.indexOf(verdict)];
            labels[i] = examples.get(judged.get(i)).law().orElseThrow() == verdict;
        }
        return Thresholds.atPrecision(LAW_PRECISION, scores, labels)
                .map(Cut::threshold)
                .orElse(1.0);
    }

    /** The examples that carry a label for one attribute; labels count as yes or no, as they are evaluated. */
    private static final class Labelled {
        private final double[] logits;
        private final double[] targets;
        private final double[] weights;

        private Labelled(int size) {
            logits = new double[size];
            targets = new double[size];
            weights = new double[size];
        }

        static Labelled of(Attribute attribute, int column, List<Example> examples, float[][] logits) {
            int[] known = IntStream.range(0, examples.size())
                    .filter(i -> examples.get(i).labels().containsKey(attribute))
                    .toArray();
            Labelled labelled = new Labelled(known.length);
            for (int i = 0; i < known.length; i++) {
                Example example = examples.get(known[i]);
                labelled.logits[i] = logits[known[i]][column];
                labelled.targets[i] = example.labels().get(attribute) >= POSITIVE ? 1 : 0;
                labelled.weights[i] = example.weight(attribute);
            }
            return labelled;
        }
    }
}
