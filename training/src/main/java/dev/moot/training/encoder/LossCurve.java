package dev.moot.training.encoder;

import dev.moot.training.evaluation.Point;
import dev.moot.training.evaluation.report.Chart;
import dev.moot.training.evaluation.report.Chart.Axis;
import dev.moot.training.evaluation.report.Chart.Series;
import dev.moot.training.evaluation.report.Figure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/** How training went, in a file of tab-separated columns, a line for each check. */
public final class LossCurve {

    private final Path file;
    private final String measure;

    /**
     * Goes on with a curve, without what a run that was cut off had done behind its last checkpoint.
     *
     * @param measure what the quality is called
     * @param done the steps of the checkpoint
     */
    public LossCurve(Path file, String measure, int done) throws IOException {
        this.file = file;
        this.measure = measure;
        List<String> lines = new ArrayList<>(List.of("step\ttraining loss\theld-out loss\theld-out " + measure));
        if (Files.exists(file)) {
            read(file).stream()
                    .filter(point -> point.step() <= done)
                    .map(Check::line)
                    .forEach(lines::add);
        }
        Files.write(file, lines);
    }

    /**
     * A check.
     *
     * @param step the steps done
     * @param training the mean loss of the steps since the last check
     * @param held the mean loss on held-out examples
     * @param quality how good it is on them
     */
    public record Check(int step, double training, double held, double quality) {

        private String line() {
            return String.format(Locale.ROOT, "%d\t%.4f\t%.4f\t%.4f", step, training, held, quality);
        }
    }

    /** Adds a check to the file; returns it in words. */
    public String add(Check point) throws IOException {
        Files.writeString(file, point.line() + "\n", StandardOpenOption.APPEND);
        return String.format(
                Locale.ROOT,
                "step %5d  training loss %.4f  held-out loss %.4f  held-out %s %.4f",
                point.step,
                point.training,
                point.held,
                measure,
                point.quality);
    }

    /** Draws the curve so far. */
    public void plot(Path svg) throws IOException {
        List<Check> points = read(file);
        Axis steps = Axis.around("steps", 0, points.get(points.size() - 1).step());
        Series training = line(points, 0, Check::training);
        Series held = line(points, 1, Check::held);
        Series quality = line(points, 1, Check::quality);
        new Figure(
                        "Loss and held-out " + measure + " against steps",
                        List.of(
                                new Chart(
                                        "Loss", steps, around("loss", training, held), false, List.of(training, held)),
                                new Chart("Quality", steps, around(measure, quality), false, List.of(quality))),
                        List.of("training", "held-out"))
                .write(svg);
    }

    private static Series line(List<Check> points, int colour, ToDoubleFunction<Check> value) {
        return new Series(
                points.stream()
                        .map(point -> new Point(point.step(), value.applyAsDouble(point)))
                        .toList(),
                colour,
                true);
    }

    private static Axis around(String name, Series... lines) {
        return Axis.around(
                name,
                Arrays.stream(lines)
                        .flatMap(line -> line.points().stream())
                        .mapToDouble(Point::y)
                        .toArray());
    }

    /** Reads a curve. */
    public static List<Check> read(Path file) throws IOException {
        return Files.readAllLines(file).stream()
                .skip(1)
                .map(line -> line.split("\t"))
                .map(cells -> new Check(
                        Integer.parseInt(cells[0]),
                        Double.parseDouble(cells[1]),
                        Double.parseDouble(cells[2]),
                        Double.parseDouble(cells[3])))
                .toList();
    }
}
