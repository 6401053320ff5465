package dev.moot.training.deep;

import dev.moot.training.evaluation.Point;
import dev.moot.training.evaluation.report.Chart;
import dev.moot.training.evaluation.report.Chart.Axis;
import dev.moot.training.evaluation.report.Chart.Series;
import dev.moot.training.evaluation.report.Figure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** How good a cascade is against the share of comments that its encoder is asked about. */
public final class CascadeCurve {

    private CascadeCurve() {}

    /** Writes a curve, a point a line. */
    public static void write(Path file, List<CascadeFit.Point> path) throws IOException {
        List<String> lines = new ArrayList<>(List.of("share\tAUC"));
        path.forEach(point -> lines.add(String.format(Locale.ROOT, "%.4f\t%.4f", point.share(), point.auc())));
        Files.write(file, lines);
    }

    /** Draws a curve. */
    public static void plot(Path svg, List<CascadeFit.Point> path) throws IOException {
        List<Point> points = path.stream()
                .map(point -> new Point(point.share(), point.auc()))
                .toList();
        Axis quality =
                Axis.around("mean AUC", points.stream().mapToDouble(Point::y).toArray());
        Chart chart = new Chart(
                "Cascade",
                Axis.unit("share of comments the encoder is asked about"),
                quality,
                false,
                List.of(new Series(points, 0, false)));
        new Figure("Mean AUC against the share of comments the encoder is asked about", List.of(chart), List.of())
                .write(svg);
    }

    /** The last point within each budget, in words. */
    public static List<String> at(List<CascadeFit.Point> path, double... budgets) {
        List<String> lines = new ArrayList<>();
        for (double budget : budgets) {
            path.stream()
                    .filter(point -> point.share() <= budget)
                    .reduce((first, second) -> second)
                    .ifPresent(point -> lines.add(String.format(
                            Locale.ROOT, "asked about %5.1f %%: mean AUC %.4f", 100 * point.share(), point.auc())));
        }
        return lines;
    }
}
