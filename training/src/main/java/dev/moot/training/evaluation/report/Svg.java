package dev.moot.training.evaluation.report;

import dev.moot.training.evaluation.Point;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** The shapes the charts are made of. */
final class Svg {

    private Svg() {}

    static void text(XMLStreamWriter svg, double x, double y, String anchor, String text, String... attributes)
            throws XMLStreamException {
        svg.writeStartElement("text");
        svg.writeAttribute("x", number(x));
        svg.writeAttribute("y", number(y));
        svg.writeAttribute("text-anchor", anchor);
        for (int i = 0; i < attributes.length; i += 2) {
            svg.writeAttribute(attributes[i], attributes[i + 1]);
        }
        svg.writeCharacters(text);
        svg.writeEndElement();
    }

    static void line(XMLStreamWriter svg, List<Point> points, String colour, int width) throws XMLStreamException {
        svg.writeEmptyElement("polyline");
        svg.writeAttribute(
                "points",
                points.stream()
                        .map(point -> number(point.x()) + "," + number(point.y()))
                        .collect(Collectors.joining(" ")));
        svg.writeAttribute("fill", "none");
        svg.writeAttribute("stroke", colour);
        svg.writeAttribute("stroke-width", Integer.toString(width));
    }

    static void dot(XMLStreamWriter svg, Point point, String colour) throws XMLStreamException {
        svg.writeEmptyElement("circle");
        svg.writeAttribute("cx", number(point.x()));
        svg.writeAttribute("cy", number(point.y()));
        svg.writeAttribute("r", "3");
        svg.writeAttribute("fill", colour);
    }

    static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
