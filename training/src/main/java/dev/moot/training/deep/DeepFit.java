package dev.moot.training.deep;

import dev.moot.classifier.Attribute;
import dev.moot.classifier.model.DeepHead;
import dev.moot.classifier.model.Distribution;
import dev.moot.classifier.model.Manifest;
import dev.moot.classifier.model.Reference;
import dev.moot.classifier.network.Outputs;
import dev.moot.classifier.text.TextNormalizer;
import dev.moot.classifier.text.WordPiece;
import dev.moot.training.calibration.ModelCalibration;
import dev.moot.training.dataset.Example;
import dev.moot.training.train.OutputLabels;
import dev.moot.training.train.Targets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What makes an encoder's logits into scores: shares, calibration, bands; all chosen on validation examples. */
public final class DeepFit {

    private static final int STEPS = 10;

    /** An attribute with too few labels to choose a share by gets this one. */
    private static final double USUAL_SHARE = 0.7;

    private final Outputs outputs;
    private final List<Example> examples;
    private final WordPiece wordPiece;
    private final List<Targets> targets;

    /** Takes the validation examples, and the vocabulary by which their words are known. */
    public DeepFit(Outputs outputs, List<Example> examples, WordPiece wordPiece) {
        this.wordPiece = wordPiece;
        this.outputs = outputs;
        this.examples = examples;
        this.targets = Targets.of(examples, outputs);
    }

    /**
     * What came out.
     *
     * @param head for the manifest
     * @param thresholds for each attribute, fitted on the scores of the cascade
     * @param reference how the scores of the cascade and the texts are distributed
     * @param path how quality grows with the share of comments that the encoder is asked about
     */
    public record Result(
            DeepHead head, Map<Attribute, Double> thresholds, Reference reference, List<CascadeFit.Point> path) {}

    /**
     * Fits everything.
     *
     * @param manifest the fast tier's
     * @param fast its logits, {@code [examples][outputs]}
     * @param encoder the encoder's
     * @param budget the share of comments the encoder may be asked about
     */
    public Result fit(Manifest manifest, float[][] fast, float[][] encoder, double budget) {
        Map<Attribute, Double> shares = new EnumMap<>(Attribute.class);
        float[][] mixed = new float[fast.length][outputs.size()];
        for (int column = 0; column < outputs.size(); column++) {
            double share = share(column, fast, encoder);
            if (column < outputs.attributes().size()) {
                shares.put(outputs.attributes().get(column), share);
            }
            for (int i = 0; i < fast.length; i++) {
                mixed[i][column] = DeepHead.mix(share, encoder[i][column], fast[i][column]);
            }
        }
        ModelCalibration deep = ModelCalibration.fit(outputs, examples, mixed);
        double[][] before = CascadeFit.scores(outputs, manifest.calibrations(), fast);
        double[][] after = CascadeFit.scores(outputs, deep.calibrations(), mixed);
        CascadeFit cascade = new CascadeFit(outputs, targets, before, after);
        CascadeFit.Result bands = cascade.fit(budget);
        double[][] scores = cascade.scores(bands.bands());
        return new Result(
                new DeepHead(shares, deep.calibrations(), bands.bands()),
                ModelCalibration.thresholds(outputs, examples, scores),
                reference(scores),
                bands.path());
    }

    private Reference reference(double[][] scores) {
        TextNormalizer normalizer = new TextNormalizer();
        Distribution distribution = new Distribution();
        for (int i = 0; i < scores.length; i++) {
            Map<Attribute, Double> byAttribute = new EnumMap<>(Attribute.class);
            for (int column = 0; column < outputs.attributes().size(); column++) {
                byAttribute.put(outputs.attributes().get(column), scores[i][column]);
            }
            String text = examples.get(i).text();
            double unknown = wordPiece.unknownWords(normalizer.normalize(text).text());
            distribution.add(byAttribute, text.length(), unknown);
        }
        return distribution.shares();
    }

    /** The share with the highest AUC. */
    private double share(int column, float[][] fast, float[][] encoder) {
        Optional<OutputLabels> labels = OutputLabels.of(column, targets);
        if (labels.isEmpty()) {
            return USUAL_SHARE;
        }
        double best = USUAL_SHARE;
        double most = 0;
        for (int step = 0; step <= STEPS; step++) {
            double share = (double) step / STEPS;
            double auc = labels.get().auc(i -> DeepHead.mix(share, encoder[i][column], fast[i][column]));
            if (auc > most) {
                most = auc;
                best = share;
            }
        }
        return best;
    }
}
