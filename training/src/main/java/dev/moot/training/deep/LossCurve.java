package dev.moot.training.deep;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** How training went, a line for each check: steps done, loss in training since the last check, loss and mean AUC on held-out examples. */
public final class LossCurve {

    private static final String HEADER = "step\ttraining loss\theld-out loss\theld-out AUC";

    private final Path file;

    /**
     * Goes on with a curve, without what a run that was cut off had done behind its last checkpoint.
     *
     * @param done the steps of the checkpoint
     */
    LossCurve(Path file, int done) throws IOException {
        this.file = file;
        List<String> lines = new ArrayList<>(List.of(HEADER));
        if (Files.exists(file)) {
            read(file).stream()
                    .filter(point -> point.step() <= done)
                    .map(Point::line)
                    .forEach(lines::add);
        }
        Files.write(file, lines);
    }

    /**
     * A check.
     *
     * @param step the steps done
     * @param training the mean loss of the steps since the last check
     * @param held the mean loss of a label on held-out examples
     * @param auc the mean AUC on them
     */
    public record Point(int step, double training, double held, double auc) {

        String line() {
            return String.format(Locale.ROOT, "%d\t%.4f\t%.4f\t%.4f", step, training, held, auc);
        }

        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "step %5d  training loss %.4f  held-out loss %.4f  held-out AUC %.4f",
                    step,
                    training,
                    held,
                    auc);
        }
    }

    void add(Point point) throws IOException {
        Files.writeString(file, point.line() + "\n", StandardOpenOption.APPEND);
    }

    /** Reads a curve. */
    public static List<Point> read(Path file) throws IOException {
        return Files.readAllLines(file).stream()
                .skip(1)
                .map(line -> line.split("\t"))
                .map(cells -> new Point(
                        Integer.parseInt(cells[0]),
                        Double.parseDouble(cells[1]),
                        Double.parseDouble(cells[2]),
                        Double.parseDouble(cells[3])))
                .toList();
    }
}
