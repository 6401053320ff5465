package dev.moot.service.serve;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import dev.moot.classifier.Classifier;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code POST /v1/classify}. */
class ClassifyHttpTest {

    private static final String PATH = "/v1/classify";

    private static Newsroom newsroom;
    private static ApiClient client;

    @BeforeAll
    static void start() throws InterruptedException {
        newsroom = new Newsroom(SharedKafka.bootstrapServers());
        client = new ApiClient(newsroom.serve());
    }

    @AfterAll
    static void stop() {
        newsroom.close();
    }

    @Test
    void answersACommentByTheLabelThatWouldStandInKafka() throws Exception {
        HttpResponse<String> answer = client.post(
                PATH, "{\"id\":\"c-1\",\"threadId\":\"t-1\",\"text\":\"Hello there.\",\"language\":\"en\"}");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/json");
        JsonNode label = ApiClient.json(answer);
        assertThat(schema().validate(label)).isEmpty();
        newsroom.post(Map.of("id", "c-1", "threadId", "t-1", "text", "Hello there.", "language", "en"));
        JsonNode published = newsroom.labels(1).get("c-1");
        assertThat(without(label, "labelledAt")).isEqualTo(without(published, "labelledAt"));
    }

    @Test
    void namesACommentThatHasNoIds() throws Exception {
        JsonNode label = ApiClient.json(client.post(PATH, "{\"text\":\"Hello.\"}"));

        assertThat(label.path("commentId").asText()).isEqualTo("comment-1");
        assertThat(label.path("threadId").asText()).isEqualTo("request");
    }

    @Test
    void answersManyInTheirOrderWithTheErrorsAmongThem() throws Exception {
        HttpResponse<String> answer = client.post(
                PATH,
                "{\"comments\":[{\"id\":\"a\",\"text\":\"first\"},{\"id\":\"b\",\"text\":\"  \"},7,"
                        + "{\"id\":\"d\",\"text\":\"" + TestModel.POISON + "\"},{\"text\":\"last\"}]}");

        assertThat(answer.statusCode()).isEqualTo(200);
        JsonNode results = ApiClient.json(answer).path("results");
        assertThat(results).hasSize(5);
        assertThat(results.get(0).path("commentId").asText()).isEqualTo("a");
        assertThat(schema().validate(results.get(0))).isEmpty();
        assertThat(results.get(1).path("commentId").asText()).isEqualTo("b");
        assertThat(results.get(1).path("error").path("code").asText()).isEqualTo("BLANK_TEXT");
        assertThat(results.get(2).path("error").path("code").asText()).isEqualTo("NOT_AN_OBJECT");
        assertThat(results.get(3).path("commentId").asText()).isEqualTo("d");
        assertThat(results.get(3).path("error").path("status").asInt()).isEqualTo(422);
        assertThat(results.get(3).path("error").path("code").asText()).isEqualTo("CLASSIFICATION_FAILED");
        assertThat(results.get(4).path("commentId").asText()).isEqualTo("comment-5");
    }

    @Test
    void findsTheParentOfAReplyInTheRequest() throws Exception {
        JsonNode results = ApiClient.json(client.post(
                        PATH,
                        "{\"comments\":[{\"id\":\"a\",\"text\":\"A claim.\"},"
                                + "{\"id\":\"b\",\"text\":\"Wrong.\",\"parent\":{\"id\":\"a\"}},"
                                + "{\"id\":\"c\",\"text\":\"Wrong.\",\"parent\":{\"text\":\"A claim.\"}},"
                                + "{\"id\":\"d\",\"text\":\"Wrong.\",\"parent\":{\"id\":\"z\"}}]}"))
                .path("results");

        assertThat(results.findValuesAsText("parent")).containsExactly("absent", "thread", "event", "absent");
        assertThat(results.get(1).path("civility")).isEqualTo(results.get(2).path("civility"));
        assertThat(results.get(1).path("civility")).isNotEqualTo(results.get(3).path("civility"));
    }

    @Test
    void takesAHundredCommentsAndNoMore() throws Exception {
        assertThat(ApiClient.json(client.post(PATH, many(100))).path("results")).hasSize(100);
        HttpResponse<String> tooMany = client.post(PATH, many(101));
        assertThat(tooMany.statusCode()).isEqualTo(400);
        assertThat(ApiClient.code(tooMany)).isEqualTo("INVALID_REQUEST");
        assertThat(ApiClient.code(client.post(PATH, many(0)))).isEqualTo("INVALID_REQUEST");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[]|NOT_AN_OBJECT",
                "{}|MISSING_FIELD",
                "{\"text\":7}|WRONG_TYPE",
                "{\"text\":\"a\",\"text\":\"b\"}|DUPLICATE_FIELD",
                "{\"text\":\"\\ud800\"}|LONE_SURROGATE",
                "{\"text\":\"\\u0000\"}|NUL_CHARACTER",
                "{\"text\":\"a\",\"postedAt\":\"today\"}|INVALID_TIMESTAMP",
                "{\"text\":\"a\",\"schema\":\"moot.comment/2\"}|UNKNOWN_SCHEMA",
                "{\"text\":\"a\",\"id\":\" \"}|BLANK_FIELD",
                "{\"comments\":{}}|WRONG_TYPE",
                "{\"comments\":[{\"text\":\"a\"}],\"tier\":\"fast\"}|UNKNOWN_FIELD",
                "{\"text\":\"a\"|NOT_JSON"
            })
    void refusesWhatIsNoComment(String body, String code) throws Exception {
        HttpResponse<String> answer = client.post(PATH, body);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(ApiClient.code(answer)).isEqualTo(code);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    }

    @Test
    void takesTheFastTierAloneOrAllThereIs() throws Exception {
        assertThat(client.post(PATH + "?tier=fast", "{\"text\":\"a\"}").statusCode())
                .isEqualTo(200);
        assertThat(ApiClient.code(client.post(PATH + "?tier=slow", "{\"text\":\"a\"}")))
                .isEqualTo("INVALID_REQUEST");
    }

    private static String many(int comments) {
        return IntStream.range(0, comments)
                .mapToObj(i -> "{\"text\":\"comment " + i + "\"}")
                .collect(Collectors.joining(",", "{\"comments\":[", "]}"));
    }

    private static JsonNode without(JsonNode label, String field) {
        return label.<com.fasterxml.jackson.databind.node.ObjectNode>deepCopy().without(field);
    }

    private static JsonSchema schema() throws Exception {
        try (InputStream in = Classifier.class.getResourceAsStream("schema/labels-1.json")) {
            return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                    .getSchema(in);
        }
    }
}
