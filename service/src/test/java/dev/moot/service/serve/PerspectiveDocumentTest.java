package dev.moot.service.serve;

import static dev.moot.service.serve.PerspectiveClient.ANALYZE;
import static dev.moot.service.serve.PerspectiveClient.JSON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.moot.classifier.Attribute;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What docs/http.md says of the Perspective API, with the model that comes with Moot. */
class PerspectiveDocumentTest {

    private static final Pattern EXAMPLE =
            Pattern.compile("comments:analyze\\?key=KEY' -d '\n(.*?)'\n```\n\n```json\n(.*?)```", Pattern.DOTALL);
    private static final Pattern NAME = Pattern.compile("`([A-Z_]+)`");

    private static Newsroom newsroom;
    private static PerspectiveClient client;
    private static String document;

    @BeforeAll
    static void start() throws Exception {
        document = Files.readString(Path.of("..", "docs", "http.md"));
        newsroom = new Newsroom(SharedKafka.bootstrapServers());
        client = new PerspectiveClient(newsroom.serveWithBundledModel(Map.of("moot.precision", "float32")), "any");
    }

    @AfterAll
    static void stop() {
        newsroom.close();
    }

    @Test
    void showsAnAnswerThatIsGiven() throws Exception {
        Matcher example = EXAMPLE.matcher(document);
        assertThat(example.find()).isTrue();
        JsonNode said = JSON.readTree(example.group(2));
        JsonNode given = JSON.readTree(client.post(ANALYZE, example.group(1)).body());

        assertThat(takeScores(given)).isCloseTo(takeScores(said), within(0.02));
        assertThat(given).isEqualTo(said);
    }

    /** Takes the numbers out that differ a little between processors, and returns one. */
    private static double takeScores(JsonNode answer) {
        ((ObjectNode) answer.at("/attributeScores/TOXICITY/spanScores/0/score")).remove("value");
        return ((ObjectNode) answer.at("/attributeScores/TOXICITY/summaryScore"))
                .remove("value")
                .doubleValue();
    }

    @Test
    void namesAttributesThatAreScored() throws Exception {
        int begin = document.indexOf("### Attributes");
        String table = document.substring(begin, document.indexOf("`REASONING_EXPERIMENTAL` and", begin));
        Set<String> names = new HashSet<>(
                NAME.matcher(table).results().map(name -> name.group(1)).toList());
        names.remove("_EXPERIMENTAL");
        for (Attribute attribute : Attribute.values()) {
            assertThat(names).contains(attribute.name());
        }
        for (String core : List.of("TOXICITY", "SEVERE_TOXICITY", "IDENTITY_ATTACK", "INSULT", "PROFANITY", "THREAT")) {
            names.add(core + "_EXPERIMENTAL");
        }

        Map<String, Object> requested = new HashMap<>();
        names.forEach(name -> requested.put(name, Map.of()));
        JsonNode scores = client.analyze(Map.of(
                        "comment",
                        Map.of("text", "The flag is the law, and you are an idiot."),
                        "spanAnnotations",
                        true,
                        "requestedAttributes",
                        requested))
                .path("attributeScores");
        assertThat(scores.fieldNames()).toIterable().containsExactlyInAnyOrderElementsOf(names);
        assertThat(scores)
                .allSatisfy(score -> assertThat(score.at("/summaryScore/value").doubleValue())
                        .isBetween(0.0, 1.0));
    }
}
