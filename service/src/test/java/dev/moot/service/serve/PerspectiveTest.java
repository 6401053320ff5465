package dev.moot.service.serve;

import static dev.moot.service.serve.PerspectiveClient.ANALYZE;
import static dev.moot.service.serve.PerspectiveClient.JSON;
import static dev.moot.service.serve.PerspectiveClient.toxicity;
import static dev.moot.service.serve.PerspectiveClient.with;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Scores by the Perspective API. */
class PerspectiveTest {

    private static final String TEXT = "What kind of name is that? Sorry, I like your name.";

    private static Newsroom newsroom;
    private static PerspectiveClient client;

    @BeforeAll
    static void start() throws Exception {
        newsroom = new Newsroom(SharedKafka.bootstrapServers());
        client = new PerspectiveClient(newsroom.serve(), "any");
    }

    @AfterAll
    static void stop() {
        newsroom.close();
    }

    @Test
    void answersAsTheOriginalDoes() throws Exception {
        JsonNode answer = client.analyze(with(
                toxicity(TEXT),
                Map.of(
                        "languages", List.of("en-US"),
                        "clientToken", "comment-17",
                        "doNotStore", true,
                        "sessionId", "s",
                        "communityId", "c")));

        assertThat(answer).isEqualTo(JSON.readTree("""
                        {"attributeScores": {"TOXICITY": {
                           "spanScores": [{"begin": 0, "end": 51, "score": {"value": %1$s, "type": "PROBABILITY"}}],
                           "summaryScore": {"value": %1$s, "type": "PROBABILITY"}}},
                         "languages": ["en-US"], "detectedLanguages": ["en"], "clientToken": "comment-17"}
                        """.formatted(scoreOf(TEXT))));
    }

    @Test
    void scoresEachSentenceByItself() throws Exception {
        String text = " \uD83D\uDE21 " + TEXT + "\n";
        JsonNode spans = client.analyze(with(toxicity(text), Map.of("spanAnnotations", true)))
                .at("/attributeScores/TOXICITY/spanScores");

        List<String> passages = new ArrayList<>();
        for (JsonNode span : spans) {
            String passage =
                    text.substring(span.get("begin").intValue(), span.get("end").intValue());
            passages.add(passage);
            assertThat(span.at("/score/value").doubleValue()).isCloseTo(scoreOf(passage), within(1e-9));
        }
        assertThat(passages).containsExactly("\uD83D\uDE21 What kind of name is that?", "Sorry, I like your name.");
    }

    @Test
    void putsSentencesTogetherWhereThereAreTooMany() throws Exception {
        String text = IntStream.range(0, 200)
                .mapToObj(i -> "This is number " + i + ".")
                .collect(joining(" "));
        JsonNode spans = client.analyze(with(toxicity(text), Map.of("spanAnnotations", true)))
                .at("/attributeScores/TOXICITY/spanScores");

        assertThat(spans.size()).isBetween(32, 64);
        assertThat(spans.get(0).get("begin").intValue()).isZero();
        assertThat(spans.get(spans.size() - 1).get("end").intValue()).isEqualTo(text.length());
    }

    @Test
    void leavesOutWhatIsBelowTheThreshold() throws Exception {
        double score = scoreOf(TEXT);
        assertThat(attributes(Map.of("TOXICITY", Map.of("scoreThreshold", score))))
                .containsExactly("TOXICITY");
        assertThat(attributes(Map.of("TOXICITY", Map.of("scoreThreshold", score + 0.0001))))
                .isEmpty();
        assertThat(attributes(Map.of("TOXICITY", Map.of("scoreThreshold", 1), "INSULT", Map.of())))
                .containsExactly("INSULT");
    }

    private static List<String> attributes(Map<String, Object> requested) throws Exception {
        List<String> names = new ArrayList<>();
        client.analyze(with(toxicity(TEXT), Map.of("requestedAttributes", requested)))
                .path("attributeScores")
                .fieldNames()
                .forEachRemaining(names::add);
        return names;
    }

    @Test
    void scoresOneAttributeUnderSeveralNames() throws Exception {
        JsonNode scores = client.analyze(with(
                        toxicity(TEXT),
                        Map.of(
                                "requestedAttributes",
                                Map.of(
                                        "TOXICITY", Map.of("scoreType", "PROBABILITY"),
                                        "TOXICITY_EXPERIMENTAL", Map.of(),
                                        "TOXICITY_FAST", Map.of("score_threshold", "0.0"),
                                        "LEGAL_MISINFORMATION", Map.of()))))
                .path("attributeScores");

        for (String name : List.of("TOXICITY", "TOXICITY_EXPERIMENTAL", "TOXICITY_FAST")) {
            assertThat(scores.path(name).at("/summaryScore/value").doubleValue())
                    .isEqualTo(scoreOf(TEXT));
        }
        assertThat(scores.at("/LEGAL_MISINFORMATION/summaryScore/value").doubleValue())
                .as("the test model finds no claim")
                .isZero();
    }

    @Test
    void readsTheCommentThatIsAnswered() throws Exception {
        Map<String, Object> insult = with(toxicity(TEXT), Map.of("requestedAttributes", Map.of("INSULT", Map.of())));
        Map<String, Object> parent = Map.of("text", "the <b>parent</b>", "type", "HTML");
        double withParent = scoreOf("Optional[the parent]/Optional.empty");

        assertThat(insult(with(insult, Map.of("context", Map.of("entries", List.of(parent))))))
                .isEqualTo(withParent);
        assertThat(insult(with(
                        insult,
                        Map.of(
                                "context",
                                Map.of(
                                        "articleAndParentComment",
                                        Map.of("article", Map.of("text", "long"), "parentComment", parent))))))
                .isEqualTo(withParent);
        assertThat(insult(with(
                        insult, Map.of("context", Map.of("entries", List.of(Map.of("text", "long ".repeat(5_000))))))))
                .as("too long for a comment")
                .isEqualTo(scoreOf("Optional.empty/Optional.empty"));
    }

    private static double insult(Map<String, Object> request) throws Exception {
        return client.analyze(request)
                .at("/attributeScores/INSULT/summaryScore/value")
                .doubleValue();
    }

    @Test
    void readsHtmlWithoutItsMarkup() throws Exception {
        JsonNode toxicity = client.analyze(with(
                        toxicity(""),
                        Map.of("comment", Map.of("text", "<p>Fish &amp; <em>chips</em></p>", "type", "HTML"))))
                .at("/attributeScores/TOXICITY");

        assertThat(toxicity.at("/summaryScore/value").doubleValue()).isEqualTo(scoreOf("Fish & chips"));
        assertThat(toxicity.at("/spanScores/0/end").intValue()).isEqualTo("Fish & chips".length());
    }

    @Test
    void takesJsonWhateverTheHeadersSay() throws Exception {
        String body = JSON.writeValueAsString(toxicity(TEXT));
        for (String type : List.of(
                "application/json; charset=utf-8", "text/plain", "application/x-www-form-urlencoded", "nonsense/x")) {
            HttpResponse<String> response = client.send(client.request(ANALYZE)
                    .header("Content-Type", type)
                    .header("Accept", "text/html")
                    .POST(BodyPublishers.ofString(body)));
            assertThat(response.statusCode()).as(type + response.body()).isEqualTo(200);
            assertThat(response.headers().firstValue("Content-Type").orElseThrow())
                    .startsWith("application/json");
        }
        assertThat(client.send(client.request(ANALYZE).POST(BodyPublishers.ofString(body)))
                        .statusCode())
                .as("no type")
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1alpha1/comments%3Aanalyze", "/v1alpha1/comments%3aanalyze"})
    void knowsTheColonByItsCode(String path) throws Exception {
        assertThat(client.post(path, JSON.writeValueAsString(toxicity(TEXT))).statusCode())
                .isEqualTo(200);
    }

    @Test
    void takesFieldNamesOfProtocolBuffersAndNulls() throws Exception {
        assertThat(client.post(ANALYZE, """
                                {"comment": {"text": "It is the truth.", "type": null}, "context": null, "client_token": "t",
                                 "requested_attributes": {"TOXICITY": {"score_type": "SCORE_TYPE_UNSPECIFIED"}}}
                                """).body()).contains("\"clientToken\":\"t\"", "\"TOXICITY\":");
    }

    /** A request that fails counts as a low score with some clients, so odd texts are scored. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "\\ud83d is half an emoji, as you can see",
                "the NUL \\u0000 is this",
                "and this is \\u202e backwards",
                "the \\uffff and you",
            })
    void scoresOddTexts(String text) throws Exception {
        HttpResponse<String> response = client.post(
                ANALYZE,
                "{\"comment\":{\"text\":\"" + text + "\"},\"requestedAttributes\":{\"TOXICITY\":{}},\"clientToken\":\""
                        + text + "\"}");
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        assertThat(JSON.readTree(response.body()).get("clientToken").textValue())
                .hasSameSizeAs(JSON.readTree("\"" + text + "\"").textValue());
    }

    @Test
    void scoresTenThousandCombiningMarks() throws Exception {
        assertThat(client.analyze(toxicity("This is a" + "\u0301".repeat(10_000)))
                        .at("/attributeScores/TOXICITY/spanScores/0/end")
                        .intValue())
                .isEqualTo(10_009);
    }

    static double scoreOf(String text) {
        return Math.floorMod(text.hashCode(), 10_000) / 10_000.0;
    }
}
