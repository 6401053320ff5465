package dev.moot.training.evaluation.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import dev.moot.classifier.Attribute;
import dev.moot.training.evaluation.BinaryMetrics;
import dev.moot.training.evaluation.Ranking;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SplittableRandom;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class ReportFormsTest {

    @TempDir
    Path directory;

    private final double[] scores = new double[5000];
    private final boolean[] labels = new boolean[5000];

    @BeforeEach
    void makeScores() {
        SplittableRandom random = new SplittableRandom(1);
        for (int i = 0; i < scores.length; i++) {
            labels[i] = random.nextBoolean();
            scores[i] = 0.6 * random.nextDouble() + (labels[i] ? 0.4 : 0);
        }
    }

    @Test
    void plotIsSmallWellFormedSvgInsideItsFrame() throws Exception {
        AttributePlot plot = new AttributePlot(Attribute.THREAT);
        plot.add("A & B", Ranking.of(scores, labels), BinaryMetrics.reliability(scores, labels, 15));
        plot.write(directory);

        Path file = directory.resolve("threat.svg");
        assertThat(Files.size(file)).isLessThan(30_000);
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        Document svg = factory.newDocumentBuilder().parse(file.toFile());
        assertThat(svg.getDocumentElement().getLocalName()).isEqualTo("svg");
        assertThat(svg.getDocumentElement().getTextContent()).contains("A & B", "ROC", "Reliability");
        NodeList lines = svg.getElementsByTagNameNS("http://www.w3.org/2000/svg", "polyline");
        for (int i = 0; i < lines.getLength(); i++) {
            for (String point : ((Element) lines.item(i)).getAttribute("points").split(" ", -1)) {
                String[] place = point.split(",", -1);
                assertThat(Double.parseDouble(place[0])).isBetween(0.0, 960.0);
                assertThat(Double.parseDouble(place[1])).isBetween(0.0, 350.0);
            }
        }
    }

    @Test
    void replacesOnlyWhatStandsBetweenTheMarks() throws IOException {
        Path document = directory.resolve("page.md");
        Files.writeString(document, "before\n" + MarkedSection.BEGIN + "\nold\n" + MarkedSection.END + "\nafter\n");

        MarkedSection.replace(document, "new\n");
        MarkedSection.replace(document, "newer\n");

        assertThat(document)
                .hasContent("before\n" + MarkedSection.BEGIN + "\n\nnewer\n\n" + MarkedSection.END + "\nafter\n");
    }

    @Test
    void refusesADocumentWithoutMarks() throws IOException {
        Path document = directory.resolve("page.md");
        Files.writeString(document, "nothing\n");

        assertThatIOException()
                .isThrownBy(() -> MarkedSection.replace(document, "new"))
                .withMessageContaining("page.md has no section");
        assertThat(document).hasContent("nothing\n");
    }

    @Test
    void refusesJsonThatIsNoReport() throws IOException {
        Path file = directory.resolve("report.json");
        Files.writeString(file, "{\"schema\":\"other/1\"}");

        assertThatIOException()
                .isThrownBy(() -> ReportJson.read(file))
                .withMessageContaining("report.json is not an evaluation report");
    }
}
