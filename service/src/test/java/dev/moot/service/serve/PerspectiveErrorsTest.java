package dev.moot.service.serve;

import static dev.moot.service.serve.PerspectiveClient.ANALYZE;
import static dev.moot.service.serve.PerspectiveClient.JSON;
import static dev.moot.service.serve.PerspectiveClient.SUGGEST;
import static dev.moot.service.serve.PerspectiveClient.toxicity;
import static dev.moot.service.serve.PerspectiveClient.with;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.moot.service.http.Keys;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Errors of the Perspective API: each row of docs/http.md, and what they tell. */
class PerspectiveErrorsTest {

    private static final String TEXT = "This is what I think.";
    private static final Pattern ROW =
            Pattern.compile("^\\| (\\d{3}) \\| `(\\w+)` \\| (?:`(\\w+)`)? *\\|", Pattern.MULTILINE);

    private static Newsroom newsroom;
    private static PerspectiveClient client;
    private static PerspectiveClient slow;
    private static PerspectiveClient stranger;

    @BeforeAll
    static void start() throws Exception {
        newsroom = new Newsroom(SharedKafka.bootstrapServers());
        MootService service = newsroom.serve(Map.of(
                "moot.http.queue",
                1,
                "moot.http.keys.fast.sha256",
                Keys.sha256("fast-key"),
                "moot.http.keys.fast.scopes",
                "analyze,decide",
                "moot.http.keys.slow.sha256",
                Keys.sha256("slow-key"),
                "moot.http.keys.slow.requests-per-second",
                1));
        client = new PerspectiveClient(service, "fast-key");
        slow = new PerspectiveClient(service, "slow-key");
        stranger = new PerspectiveClient(service, "no-key");
    }

    @AfterAll
    static void stop() {
        newsroom.close();
    }

    /** The rows of the table, as "400 INVALID_ARGUMENT COMMENT_EMPTY". */
    static List<String> rows() throws IOException {
        String document = Files.readString(Path.of("..", "docs", "http.md"));
        int begin = document.indexOf("## Perspective API");
        int end = document.indexOf("\n## ", begin);
        return ROW.matcher(document.substring(begin, end < 0 ? document.length() : end))
                .results()
                .map(row -> kind(row.group(1), row.group(2), errorType(row)))
                .toList();
    }

    private static String errorType(MatchResult row) {
        return row.group(3) == null ? "" : row.group(3);
    }

    private static String kind(String code, String status, String errorType) {
        return (code + " " + status + " " + errorType).strip();
    }

    private static final Map<String, Callable<JsonNode>> PROVOCATIONS = Map.ofEntries(
            Map.entry("400 INVALID_ARGUMENT COMMENT_EMPTY", () -> client.refused(toxicity(" \u200B\n"))),
            Map.entry("400 INVALID_ARGUMENT COMMENT_TOO_LONG", () -> client.refused(toxicity("é".repeat(10_241)))),
            Map.entry(
                    "400 INVALID_ARGUMENT NO_REQUESTED_ATTRIBUTES",
                    () -> client.refused(with(toxicity(TEXT), Map.of("requestedAttributes", Map.of())))),
            Map.entry(
                    "400 INVALID_ARGUMENT LANGUAGE_NOT_SUPPORTED_BY_ATTRIBUTE",
                    () -> client.refused(with(toxicity(TEXT), Map.of("languages", List.of("de", "fr"))))),
            Map.entry("400 INVALID_ARGUMENT LANGUAGE_DETECTION_FAILED", () -> client.refused(toxicity("1 + 1 = 3 !!"))),
            Map.entry("400 INVALID_ARGUMENT INVALID_REQUEST", () -> client.refused(ANALYZE, "{\"comment\": ")),
            Map.entry("403 PERMISSION_DENIED", () -> stranger.refused(toxicity(TEXT))),
            Map.entry("404 NOT_FOUND", () -> client.refused("/v1alpha1/comments:delete", "{}")),
            Map.entry(
                    "405 UNIMPLEMENTED",
                    () -> error(client.send(client.request(ANALYZE).GET()))),
            Map.entry("413 INVALID_ARGUMENT", () -> client.refused(ANALYZE, " ".repeat(1_100_000))),
            Map.entry("429 RESOURCE_EXHAUSTED", PerspectiveErrorsTest::hurry),
            Map.entry("500 INTERNAL", () -> client.refused(toxicity("This is " + TestModel.HUGE))),
            Map.entry(
                    "503 UNAVAILABLE",
                    () -> client.refused(with(
                            toxicity(TEXT),
                            Map.of("requestedAttributes", Map.of("TOXICITY", Map.of(), "TOXICITY_FAST", Map.of()))))));

    private static JsonNode hurry() throws Exception {
        String request = JSON.writeValueAsString(toxicity(TEXT));
        return Stream.generate(() -> {
                    try {
                        return slow.post(ANALYZE, request);
                    } catch (IOException | InterruptedException e) {
                        throw new AssertionError(e);
                    }
                })
                .limit(100)
                .filter(response -> response.statusCode() != 200)
                .findFirst()
                .map(response -> {
                    assertThat(response.headers().firstValue("Retry-After")).contains("1");
                    return error(response);
                })
                .orElseThrow();
    }

    private static JsonNode error(HttpResponse<String> response) {
        try {
            return JSON.readTree(response.body()).get("error");
        } catch (IOException e) {
            throw new AssertionError(response.body(), e);
        }
    }

    @Test
    void theTableHasARowForEachErrorProvoked() throws Exception {
        assertThat(rows()).containsExactlyInAnyOrderElementsOf(PROVOCATIONS.keySet());
    }

    @ParameterizedTest
    @MethodSource("rows")
    void answersWithTheError(String row) throws Exception {
        JsonNode error = PROVOCATIONS.get(row).call();
        assertThat(kind(
                        error.path("code").asText(),
                        error.path("status").asText(),
                        error.at("/details/0/errorType").asText()))
                .isEqualTo(row);
        assertThat(error.path("message").asText()).isNotBlank();
        assertThat(error.toString()).doesNotContain("Exception", TEXT);
    }

    @Test
    void namesTheAttributeAndTheLanguages() throws Exception {
        JsonNode error = client.refused(with(
                toxicity(TEXT),
                Map.of("languages", List.of("de"), "requestedAttributes", Map.of("PROFANITY", Map.of()))));
        assertThat(error).isEqualTo(JSON.readTree("""
                        {"code": 400, "status": "INVALID_ARGUMENT",
                         "message": "Attribute PROFANITY does not support request languages: de",
                         "details": [{"@type": "type.googleapis.com/google.commentanalyzer.v1alpha1.Error",
                           "errorType": "LANGUAGE_NOT_SUPPORTED_BY_ATTRIBUTE",
                           "languageNotSupportedByAttributeError":
                             {"detectedLanguages": ["en"], "requestedLanguages": ["de"], "attribute": "PROFANITY"}}]}
                        """));
    }

    @ParameterizedTest
    @CsvSource({
        "SPAM,LANGUAGE_NOT_SUPPORTED_BY_ATTRIBUTE,Attribute SPAM does not support request languages: en",
        "REASONING_EXPERIMENTAL,LANGUAGE_NOT_SUPPORTED_BY_ATTRIBUTE,"
                + "Attribute REASONING_EXPERIMENTAL does not support request languages: en",
        "THREAT,LANGUAGE_NOT_SUPPORTED_BY_ATTRIBUTE,Attribute THREAT does not support request languages: en",
        "TOXICTY,INVALID_REQUEST,Unknown requested attribute: TOXICTY",
    })
    void tellsWhatItCannotScore(String attribute, String errorType, String message) throws Exception {
        JsonNode error =
                client.refused(with(toxicity(TEXT), Map.of("requestedAttributes", Map.of(attribute, Map.of()))));
        assertThat(error.at("/details/0/errorType").textValue()).isEqualTo(errorType);
        assertThat(error.path("message").textValue()).isEqualTo(message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '`',
            value = {
                "~A field of the request cannot be used.",
                "[1]~The body is JSON, but not an object.",
                "{}~Comment must be non-empty.",
                "{\"foo\": 1}~Invalid JSON payload received. Unknown name \"foo\": Cannot find field.",
                "{\"comment\": {\"txt\": 1}}~"
                        + "Invalid JSON payload received. Unknown name \"txt\" at 'comment': Cannot find field.",
                "{\"comment\": {\"text\": 1}}~Invalid value at 'comment.text' (TYPE_STRING)",
                "{\"comment\": \"text\"}~Invalid value at 'comment' (TYPE_MESSAGE)",
                "{\"comment\": {\"text\": \"a\", \"type\": \"RTF\"}}~Invalid value at 'comment.type' (TYPE_ENUM)",
                "{\"comment\": {\"text\": \"a\"}, \"requestedAttributes\": {\"TOXICITY\": {\"x\": 1}}}~"
                        + "Invalid JSON payload received. Unknown name \"x\" at 'requested_attributes[0].value':"
                        + " Cannot find field.",
                "{\"comment\": {\"text\": \"a\"}, \"requestedAttributes\": {\"TOXICITY\": {\"scoreThreshold\": \"x\"}}}~"
                        + "Invalid value at 'requested_attributes[0].value.score_threshold' (TYPE_DOUBLE)",
                "{\"comment\": {\"text\": \"a\"}, \"requestedAttributes\": {\"TOXICITY\": {\"scoreType\": \"RAW\"}}}~"
                        + "Requested score type RAW is not supported by attribute TOXICITY",
                "{\"comment\": {\"text\": \"a\"}, \"requestedAttributes\": [\"TOXICITY\"]}~"
                        + "Invalid value at 'requested_attributes' (TYPE_MESSAGE)",
                "{\"comment\": {\"text\": \"a\"}, \"languages\": \"en\", \"requestedAttributes\": {\"TOXICITY\": {}}}~"
                        + "Invalid value at 'languages' (TYPE_REPEATED)",
                "{\"doNotStore\": \"yes\"}~Invalid value at 'do_not_store' (TYPE_BOOL)",
                "{\"clientToken\": \"a\", \"client_token\": \"a\"}~Invalid value at 'client_token' (given twice)",
                "{\"comment\": {\"text\": \"a\"}, \"context\": {\"entries\": [{\"text\": \"b\"}],"
                        + " \"articleAndParentComment\": {}}}~Context can have either entries or"
                        + " article_and_parent_comment, but both fields were populated.",
            })
    void tellsWhatIsMalformed(String body, String message) throws Exception {
        JsonNode error = client.refused(ANALYZE, body == null ? "" : body);
        assertThat(error.path("message").textValue()).isEqualTo(message);
        assertThat(error.path("status").textValue()).isEqualTo("INVALID_ARGUMENT");
    }

    @Test
    void refusesACommentThatTheModelFailsOn() throws Exception {
        JsonNode error = client.refused(toxicity("This is " + TestModel.POISON));
        assertThat(error.at("/details/0/errorType").textValue()).isEqualTo("INVALID_REQUEST");
        assertThat(error.path("message").textValue()).isEqualTo("The classifier failed on this comment.");
    }

    @Test
    void refusesAKeyThatMayNotTellOfDecisions() throws Exception {
        assertThat(slow.refused(SUGGEST, "{}").path("status").textValue()).isEqualTo("PERMISSION_DENIED");
    }

    @Test
    void asksForAKey() throws Exception {
        HttpRequest.Builder keyless =
                HttpRequest.newBuilder(client.request(ANALYZE).build().uri().resolve(ANALYZE));
        assertThat(error(client.send(keyless.POST(HttpRequest.BodyPublishers.ofString("{}"))))
                        .path("status")
                        .textValue())
                .isEqualTo("PERMISSION_DENIED");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '`',
            value = {
                "{\"comment\": {\"text\": \"a\"}}~Missing attribute_scores",
                "{\"comment\": {\"text\": \"a\"}, \"attributeScores\": {\"SPAM\": {}}}~Unknown attribute: SPAM",
                "{\"comment\": {\"text\": \"a\"}, \"attributeScores\": {\"INSULT\": {}}}~"
                        + "Invalid value at 'attribute_scores[0].value.summary_score' (is required)",
                "{\"comment\": {\"text\": \"a\"}, \"attributeScores\": {\"INSULT\": {\"summaryScore\": {\"value\": 2}}}}~"
                        + "Invalid value at 'attribute_scores[0].value.summary_score.value' (must be in [0, 1])",
            })
    void tellsWhatIsWrongWithASuggestion(String body, String message) throws Exception {
        assertThat(client.refused(SUGGEST, body).path("message").textValue()).isEqualTo(message);
    }
}
