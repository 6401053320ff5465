package dev.moot.training.evaluation.report;

import dev.moot.classifier.Attribute;
import dev.moot.training.evaluation.Point;
import dev.moot.training.evaluation.Ranking;
import dev.moot.training.evaluation.ReliabilityBin;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** ROC, precision–recall and reliability of one attribute, side by side in one SVG file. */
public final class AttributePlot {

    /** Okabe and Ito's colours, which the colour-blind can tell apart. */
    private static final List<String> COLOURS = List.of("#0072b2", "#d55e00", "#009e73", "#cc79a7", "#e69f00");

    private final Attribute attribute;
    private final List<String> names = new ArrayList<>();
    private final List<UnitChart.Series> roc = new ArrayList<>();
    private final List<UnitChart.Series> precisionRecall = new ArrayList<>();
    private final List<UnitChart.Series> reliability = new ArrayList<>();

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
        String colour = COLOURS.get(names.size() % COLOURS.size());
        names.add(name);
        roc.add(new UnitChart.Series(ranking.roc(), colour, false));
        precisionRecall.add(new UnitChart.Series(ranking.precisionRecall(), colour, false));
        if (!bins.isEmpty()) {
            List<Point> points = bins.stream()
                    .map(bin -> new Point(bin.meanScore(), bin.positiveRate()))
                    .toList();
            reliability.add(new UnitChart.Series(points, colour, true));
        }
    }

    /** Writes the file into the directory. */
    public void write(Path directory) throws IOException {
        List<UnitChart> charts = List.of(
                new UnitChart("ROC", "false positive rate", "recall", true, roc),
                new UnitChart("Precision and recall", "recall", "precision", false, precisionRecall),
                new UnitChart("Reliability", "mean score", "share of positives", true, reliability));
        try (Writer file = Files.newBufferedWriter(directory.resolve(fileName(attribute)))) {
            XMLStreamWriter svg = XMLOutputFactory.newFactory().createXMLStreamWriter(file);
            draw(svg, charts);
            svg.close();
        } catch (XMLStreamException e) {
            throw new IOException("cannot write the plot of " + attribute, e);
        }
    }

    private void draw(XMLStreamWriter svg, List<UnitChart> charts) throws XMLStreamException {
        int width = UnitChart.WIDTH * charts.size();
        int height = UnitChart.HEIGHT + 30;
        svg.writeStartElement("svg");
        svg.writeDefaultNamespace("http://www.w3.org/2000/svg");
        svg.writeAttribute("viewBox", "0 0 " + width + " " + height);
        svg.writeAttribute("width", Integer.toString(width));
        svg.writeAttribute("height", Integer.toString(height));
        svg.writeAttribute("font-family", "sans-serif");
        svg.writeAttribute("font-size", "12");
        svg.writeStartElement("title");
        svg.writeCharacters(attribute + ": ROC, precision and recall, reliability");
        svg.writeEndElement();
        svg.writeEmptyElement("rect");
        svg.writeAttribute("width", "100%");
        svg.writeAttribute("height", "100%");
        svg.writeAttribute("fill", "white");
        for (int i = 0; i < charts.size(); i++) {
            charts.get(i).draw(svg, i * UnitChart.WIDTH);
        }
        for (int i = 0; i < names.size(); i++) {
            int x = 56 + 150 * i;
            int y = UnitChart.HEIGHT + 12;
            Svg.line(svg, List.of(new Point(x, y - 4), new Point(x + 24, y - 4)), COLOURS.get(i % COLOURS.size()), 3);
            Svg.text(svg, x + 30, y, "start", names.get(i));
        }
        svg.writeEndElement();
        svg.writeEndDocument();
    }
}
