package dev.moot.training.evaluation.report;

import dev.moot.classifier.Attribute;
import dev.moot.training.evaluation.Point;
import dev.moot.training.evaluation.Ranking;
import dev.moot.training.evaluation.ReliabilityBin;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** ROC, precision–recall and reliability of one attribute, side by side in one SVG file. */
public final class AttributePlot {

    private final Attribute attribute;
    private final List<String> names = new ArrayList<>();
    private final List<Chart.Series> roc = new ArrayList<>();
    private final List<Chart.Series> precisionRecall = new ArrayList<>();
    private final List<Chart.Series> reliability = new ArrayList<>();

    /** Starts the plot of an attribute. */
    public AttributePlot(Attribute attribute) {
        this.attribute = attribute;
    }

    /** Name of an attribute's file. */
    public static String fileName(Attribute attribute) {
        return attribute.name().toLowerCase(Locale.ROOT) + ".svg";
    }

    /**
     * Adds a scorer's curves.
     *
     * @param name the scorer
     * @param ranking its scores against the labels
     * @param bins its reliability; empty to leave that out
     */
    public void add(String name, Ranking ranking, List<ReliabilityBin> bins) {
        int colour = names.size();
        names.add(name);
        roc.add(new Chart.Series(ranking.roc(), colour, false));
        precisionRecall.add(new Chart.Series(ranking.precisionRecall(), colour, false));
        if (!bins.isEmpty()) {
            List<Point> points = bins.stream()
                    .map(bin -> new Point(bin.meanScore(), bin.positiveRate()))
                    .toList();
            reliability.add(new Chart.Series(points, colour, true));
        }
    }

    /** Writes the file into the directory. */
    public void write(Path directory) throws IOException {
        new Figure(
                        attribute + ": ROC, precision and recall, reliability",
                        List.of(
                                unit("ROC", "false positive rate", "recall", true, roc),
                                unit("Precision and recall", "recall", "precision", false, precisionRecall),
                                unit("Reliability", "mean score", "share of positives", true, reliability)),
                        names)
                .write(directory.resolve(fileName(attribute)));
    }

    private static Chart unit(String title, String x, String y, boolean diagonal, List<Chart.Series> series) {
        return new Chart(title, Chart.Axis.unit(x), Chart.Axis.unit(y), diagonal, series);
    }
}
