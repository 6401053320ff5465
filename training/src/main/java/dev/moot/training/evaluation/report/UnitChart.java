package dev.moot.training.evaluation.report;

import dev.moot.training.evaluation.Point;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * A chart whose axes both run from 0 to 1: the square that ROC, precision–recall and reliability all live in.
 *
 * <p>Written as SVG without AWT, so that it needs no fonts and the same numbers give the same file on any machine.
 *
 * @param title what it shows
 * @param x name of the horizontal axis
 * @param y name of the vertical axis
 * @param diagonal whether to draw the line from (0, 0) to (1, 1), which means chance or perfect calibration
 * @param series the lines
 */
record UnitChart(String title, String x, String y, boolean diagonal, List<Series> series) {

    static final int WIDTH = 320;
    static final int HEIGHT = 320;
    private static final int SIDE = 240;
    private static final int LEFT = 56;
    private static final int TOP = 32;
    private static final int TICKS = 5;
    private static final int POINTS = 150;

    UnitChart {
        series = List.copyOf(series);
    }

    /**
     * A line.
     *
     * @param points where it runs
     * @param colour its colour
     * @param marked whether each point gets a dot
     */
    record Series(List<Point> points, String colour, boolean marked) {

        Series {
            points = thinned(points);
        }

        /** Drops points that no eye could tell apart; the first and the last one stay. */
        private static List<Point> thinned(List<Point> points) {
            List<Point> kept = new ArrayList<>();
            for (int i = 0; i < points.size(); i++) {
                if (kept.isEmpty() || i == points.size() - 1 || isApart(kept.get(kept.size() - 1), points.get(i))) {
                    kept.add(points.get(i));
                }
            }
            return kept;
        }

        private static boolean isApart(Point a, Point b) {
            return Math.hypot(a.x() - b.x(), a.y() - b.y()) >= 1.0 / POINTS;
        }
    }

    /** Draws the chart with its top left corner at the given place. */
    void draw(XMLStreamWriter svg, int offset) throws XMLStreamException {
        svg.writeStartElement("g");
        svg.writeAttribute("transform", "translate(" + offset + " 0)");
        Svg.text(svg, LEFT + SIDE / 2.0, 20, "middle", title, "font-weight", "bold");
        for (int tick = 0; tick <= TICKS; tick++) {
            double value = (double) tick / TICKS;
            String label = String.format(Locale.ROOT, "%.1f", value);
            Svg.line(svg, List.of(new Point(across(value), down(0)), new Point(across(value), down(1))), "#e4e4e4", 1);
            Svg.line(svg, List.of(new Point(across(0), down(value)), new Point(across(1), down(value))), "#e4e4e4", 1);
            Svg.text(svg, across(value), down(0) + 16, "middle", label);
            Svg.text(svg, across(0) - 6, down(value) + 4, "end", label);
        }
        Svg.text(svg, across(0.5), down(0) + 34, "middle", x);
        Svg.text(svg, 14, down(0.5), "middle", y, "transform", "rotate(-90 14 " + Svg.number(down(0.5)) + ")");
        if (diagonal) {
            Svg.line(svg, onPage(List.of(new Point(0, 0), new Point(1, 1))), "#a0a0a0", 1);
        }
        for (Series line : series) {
            Svg.line(svg, onPage(line.points()), line.colour(), 2);
            if (line.marked()) {
                for (Point point : onPage(line.points())) {
                    Svg.dot(svg, point, line.colour());
                }
            }
        }
        svg.writeEndElement();
    }

    private static List<Point> onPage(List<Point> points) {
        return points.stream()
                .map(point -> new Point(across(point.x()), down(point.y())))
                .toList();
    }

    private static double across(double x) {
        return LEFT + x * SIDE;
    }

    private static double down(double y) {
        return TOP + (1 - y) * SIDE;
    }
}
