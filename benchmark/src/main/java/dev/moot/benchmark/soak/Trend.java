package dev.moot.benchmark.soak;

import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;

/**
 * How something that is measured again and again changes.
 *
 * <p>The slope is that of Theil and Sen, the median of the slopes between any two points, which a few outliers do not move (P.
 * K. Sen, Estimates of the Regression Coefficient Based on Kendall's Tau, 1968).
 *
 * @param firstThird median of the first third of the values
 * @param lastThird median of the last third
 * @param perHour how much it grows in an hour
 */
public record Trend(double firstThird, double lastThird, double perHour) {

    private static final double SECONDS = 3_600;

    /**
     * A value that was measured.
     *
     * @param seconds when
     * @param value what
     */
    record Point(double seconds, double value) {}

    /**
     * The trend of values in the order in which they were measured.
     *
     * @throws IllegalStateException if there are fewer than three
     */
    static Trend of(List<Point> points) {
        if (points.size() < 3) {
            throw new IllegalStateException("memory was measured too seldom to see a trend: run it for longer");
        }
        int third = points.size() / 3;
        return new Trend(
                median(values(points.subList(0, third))),
                median(values(points.subList(points.size() - third, points.size()))),
                slope(points) * SECONDS);
    }

    /** How much more the last third is than the first; 0.01 is one per cent. */
    public double growth() {
        return lastThird / firstThird - 1;
    }

    private static DoubleStream values(List<Point> points) {
        return points.stream().mapToDouble(Point::value);
    }

    private static double slope(List<Point> points) {
        DoubleStream.Builder slopes = DoubleStream.builder();
        for (int i = 0; i < points.size(); i++) {
            for (int j = i + 1; j < points.size(); j++) {
                double seconds = points.get(j).seconds() - points.get(i).seconds();
                if (seconds > 0) {
                    slopes.add((points.get(j).value() - points.get(i).value()) / seconds);
                }
            }
        }
        return median(slopes.build());
    }

    private static double median(DoubleStream values) {
        double[] sorted = values.toArray();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
