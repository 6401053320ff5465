package dev.moot.training.evaluation.comparison;

import dev.moot.classifier.Attribute;
import dev.moot.classifier.encoder.Precision;
import dev.moot.classifier.model.Model;
import dev.moot.classifier.model.ModelFile;
import dev.moot.classifier.model.OperatingCurve;
import dev.moot.classifier.model.TierPolicy;
import dev.moot.training.dataset.Example;
import dev.moot.training.evaluation.Confusion;
import dev.moot.training.evaluation.LabelledExamples;
import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * What each threshold of a model does on examples it was not trained on.
 *
 * <p>An attribute is measured on the examples that people judged for it, where there are at least {@value #FEWEST} of either
 * kind; else on all that have a label for it.
 */
public final class CurveMeasurement {

    private static final int FEWEST = 20;
    private static final List<Double> THRESHOLDS =
            IntStream.range(1, 100).mapToObj(i -> i / 100.0).toList();

    private CurveMeasurement() {}

    /**
     * Measures the cascade of a model file, and writes the model with what came out. The encoder counts in binary32, which gives
     * the same on every machine.
     *
     * @param from the file
     * @param version the version the model is to have; empty if it keeps its own
     * @param examples that the model was not trained on; their ids must differ
     * @param to where it goes, which may be the same file
     */
    public static void write(Path from, Optional<String> version, List<Example> examples, Path to) throws IOException {
        Model served = ModelFile.read(from).serving(TierPolicy.CASCADE, Precision.FLOAT32, Optional.empty());
        ModelFile.writeCurves(from, version, of(served, examples), to);
    }

    static Map<Attribute, OperatingCurve> of(Model model, List<Example> examples) {
        ModelScores scores = ModelScores.of(model, examples);
        Map<Attribute, OperatingCurve> curves = new EnumMap<>(Attribute.class);
        for (Attribute attribute : model.description().attributes()) {
            LabelledExamples labelled = LabelledExamples.of(attribute, examples);
            LabelledExamples judged = labelled.at(labelled.where(labelled::isDirect));
            boolean human = judged.positives() >= FEWEST && judged.size() - judged.positives() >= FEWEST;
            LabelledExamples counted = human ? judged : labelled;
            if (counted.positives() > 0) {
                curves.put(attribute, curve(scores.of(counted), counted.labels(), human));
            }
        }
        return curves;
    }

    private static OperatingCurve curve(double[] scores, boolean[] labels, boolean human) {
        List<Confusion> counts = THRESHOLDS.stream()
                .map(threshold -> Confusion.at(threshold, scores, labels))
                .toList();
        Confusion any = counts.get(0);
        return new OperatingCurve(
                scores.length,
                any.truePositives() + any.falseNegatives(),
                human,
                THRESHOLDS,
                counts.stream()
                        .map(each -> each.truePositives() + each.falsePositives())
                        .toList(),
                counts.stream().map(Confusion::truePositives).toList());
    }
}
