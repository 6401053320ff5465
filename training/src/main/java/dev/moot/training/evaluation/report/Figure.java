package dev.moot.training.evaluation.report;

import dev.moot.training.evaluation.Point;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * Charts side by side over one legend.
 *
 * <p>Written as SVG without AWT, so that it needs no fonts and the same numbers give the same file on any machine.
 *
 * @param title for those who cannot see it
 * @param charts from left to right
 * @param legend what the colours stand for
 */
public record Figure(String title, List<Chart> charts, List<String> legend) {

    /** Okabe and Ito's colours, which the colour-blind can tell apart. */
    private static final List<String> COLOURS = List.of("#0072b2", "#d55e00", "#009e73", "#cc79a7", "#e69f00");

    private static final int LEGEND = 30;

    public Figure {
        charts = List.copyOf(charts);
        legend = List.copyOf(legend);
    }

    static String colour(int number) {
        return COLOURS.get(number % COLOURS.size());
    }

    /** Writes the file. */
    public void write(Path file) throws IOException {
        try (Writer writer = Files.newBufferedWriter(file)) {
            XMLStreamWriter svg = XMLOutputFactory.newFactory().createXMLStreamWriter(writer);
            draw(svg);
            svg.close();
        } catch (XMLStreamException e) {
            throw new IOException("cannot write " + file, e);
        }
    }

    private void draw(XMLStreamWriter svg) throws XMLStreamException {
        int width = Chart.WIDTH * charts.size();
        int height = Chart.HEIGHT + LEGEND;
        svg.writeStartElement("svg");
        svg.writeDefaultNamespace("http://www.w3.org/2000/svg");
        svg.writeAttribute("viewBox", "0 0 " + width + " " + height);
        svg.writeAttribute("width", Integer.toString(width));
        svg.writeAttribute("height", Integer.toString(height));
        svg.writeAttribute("font-family", "sans-serif");
        svg.writeAttribute("font-size", "12");
        svg.writeStartElement("title");
        svg.writeCharacters(title);
        svg.writeEndElement();
        svg.writeEmptyElement("rect");
        svg.writeAttribute("width", "100%");
        svg.writeAttribute("height", "100%");
        svg.writeAttribute("fill", "white");
        for (int i = 0; i < charts.size(); i++) {
            charts.get(i).draw(svg, i * Chart.WIDTH);
        }
        for (int i = 0; i < legend.size(); i++) {
            int x = 56 + 150 * i;
            int y = Chart.HEIGHT + 12;
            Svg.line(svg, List.of(new Point(x, y - 4), new Point(x + 24, y - 4)), colour(i), 3);
            Svg.text(svg, x + 30, y, "start", legend.get(i));
        }
        svg.writeEndElement();
        svg.writeEndDocument();
    }
}
