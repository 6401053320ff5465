package dev.moot.training.evaluation.report;

import dev.moot.training.evaluation.Point;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * A chart of lines.
 *
 * @param title what it shows
 * @param x the horizontal axis
 * @param y the vertical axis
 * @param diagonal whether to draw the line from corner to corner, which means chance or perfect calibration
 * @param series the lines
 */
public record Chart(String title, Axis x, Axis y, boolean diagonal, List<Series> series) {

    static final int WIDTH = 320;
    static final int HEIGHT = 320;
    private static final int SIDE = 240;
    private static final int LEFT = 56;
    private static final int TOP = 32;
    private static final int TICKS = 5;
    private static final double APART = SIDE / 150.0;

    public Chart {
        series = List.copyOf(series);
    }

    /**
     * An axis.
     *
     * @param name what it measures
     * @param from its least value
     * @param to its greatest
     */
    public record Axis(String name, double from, double to) {

        private static final List<Double> STEPS = List.of(1.0, 2.0, 2.5, 5.0, 10.0);

        /** An axis from 0 to 1. */
        public static Axis unit(String name) {
            return new Axis(name, 0, 1);
        }

        /** An axis between round numbers that has room for these values. */
        public static Axis around(String name, double... values) {
            double least = Double.POSITIVE_INFINITY;
            double most = Double.NEGATIVE_INFINITY;
            for (double value : values) {
                least = Math.min(least, value);
                most = Math.max(most, value);
            }
            double rough = Math.max(most - least, 1e-3) / TICKS;
            double power = Math.pow(10, Math.floor(Math.log10(rough)));
            for (double step : STEPS) {
                double from = Math.floor(least / (step * power)) * step * power;
                if (from + TICKS * step * power >= most) {
                    return new Axis(name, from, from + TICKS * step * power);
                }
            }
            return new Axis(name, least, most);
        }

        private double share(double value) {
            return (value - from) / (to - from);
        }

        private String label(int tick) {
            int digits = (int) Math.max(0, Math.ceil(-Math.log10((to - from) / TICKS) - 1e-9));
            return String.format(Locale.ROOT, "%." + digits + "f", from + (to - from) * tick / TICKS);
        }
    }

    /**
     * A line.
     *
     * @param points where it runs
     * @param colour its number in {@link Figure}'s legend
     * @param marked whether each point gets a dot
     */
    public record Series(List<Point> points, int colour, boolean marked) {

        public Series {
            points = List.copyOf(points);
        }
    }

    /** Draws the chart with its top left corner at the given place. */
    void draw(XMLStreamWriter svg, int offset) throws XMLStreamException {
        svg.writeStartElement("g");
        svg.writeAttribute("transform", "translate(" + offset + " 0)");
        Svg.text(svg, LEFT + SIDE / 2.0, 20, "middle", title, "font-weight", "bold");
        for (int tick = 0; tick <= TICKS; tick++) {
            double share = (double) tick / TICKS;
            Svg.line(svg, List.of(place(share, 0), place(share, 1)), "#e4e4e4", 1);
            Svg.line(svg, List.of(place(0, share), place(1, share)), "#e4e4e4", 1);
            Svg.text(svg, place(share, 0).x(), place(0, 0).y() + 16, "middle", x.label(tick));
            Svg.text(svg, LEFT - 6, place(0, share).y() + 4, "end", y.label(tick));
        }
        Point middle = place(0.5, 0.5);
        Svg.text(svg, middle.x(), place(0, 0).y() + 34, "middle", x.name());
        Svg.text(svg, 14, middle.y(), "middle", y.name(), "transform", "rotate(-90 14 " + Svg.number(middle.y()) + ")");
        if (diagonal) {
            Svg.line(svg, List.of(place(0, 0), place(1, 1)), "#a0a0a0", 1);
        }
        for (Series line : series) {
            List<Point> points = onPage(line.points());
            Svg.line(svg, points, Figure.colour(line.colour()), 2);
            if (line.marked()) {
                for (Point point : points) {
                    Svg.dot(svg, point, Figure.colour(line.colour()));
                }
            }
        }
        svg.writeEndElement();
    }

    /** Drops points that no eye could tell apart; the first and the last one stay. */
    private List<Point> onPage(List<Point> points) {
        List<Point> kept = new ArrayList<>();
        for (int i = 0; i < points.size(); i++) {
            Point point =
                    place(x.share(points.get(i).x()), y.share(points.get(i).y()));
            if (kept.isEmpty() || i == points.size() - 1 || isApart(kept.get(kept.size() - 1), point)) {
                kept.add(point);
            }
        }
        return kept;
    }

    private static boolean isApart(Point a, Point b) {
        return Math.hypot(a.x() - b.x(), a.y() - b.y()) >= APART;
    }

    private static Point place(double across, double up) {
        return new Point(LEFT + across * SIDE, TOP + (1 - up) * SIDE);
    }
}
