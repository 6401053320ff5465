package dev.moot.service.serve;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.moot.service.http.Keys;
import dev.moot.service.http.RequestError;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each row of the table of errors in docs/http.md, over HTTP. */
class HttpErrorsTest {

    private static final Pattern ROW = Pattern.compile("^\\| `([A-Z][A-Z0-9_]+)` \\| (\\d{3}) \\|", Pattern.MULTILINE);
    private static final String ANALYST = "key-of-an-analyst";
    private static final String MODERATOR = "key-of-a-moderator";
    private static final String ADMIN = "key-of-an-admin";
    private static final String HURRIED = "key-of-someone-in-a-hurry";
    private static final String DECISION = "{\"commentId\":\"c-1\",\"action\":\"REJECT\"}";

    private static Newsroom newsroom;
    private static ApiClient client;

    @BeforeAll
    static void start() throws InterruptedException {
        newsroom = new Newsroom(SharedKafka.bootstrapServers());
        client = new ApiClient(newsroom.serve(Map.of(
                "moot.http.keys.analyst.sha256",
                Keys.sha256(ANALYST),
                "moot.http.keys.moderator.sha256",
                Keys.sha256(MODERATOR),
                "moot.http.keys.moderator.scopes",
                "decide",
                "moot.http.keys.admin.sha256",
                Keys.sha256(ADMIN),
                "moot.http.keys.admin.scopes",
                "admin",
                "moot.http.keys.hurried.sha256",
                Keys.sha256(HURRIED),
                "moot.http.keys.hurried.requests-per-second",
                1,
                "moot.http.queue",
                50)));
    }

    @AfterAll
    static void stop() {
        newsroom.close();
    }

    static List<String> rows() throws IOException {
        return ROW.matcher(Files.readString(Path.of("..", "docs", "http.md")))
                .results()
                .map(row -> row.group(1) + " " + row.group(2))
                .toList();
    }

    @Test
    void aRowIsThereForEachCode() throws IOException {
        assertThat(rows())
                .containsAll(Arrays.stream(RequestError.values())
                        .map(error -> error.code() + " " + error.status())
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("rows")
    void isAnsweredAsItsRowSays(String row) throws Exception {
        String code = row.substring(0, row.indexOf(' '));
        int status = Integer.parseInt(row.substring(row.indexOf(' ') + 1));

        HttpResponse<String> answer = provoke(code);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        JsonNode problem = ApiClient.json(answer);
        assertThat(problem.path("code").asText()).as(answer.body()).isEqualTo(code);
        assertThat(problem.path("type").asText()).isEqualTo("urn:moot:error:" + code);
        assertThat(problem.path("status").asInt()).isEqualTo(status);
        assertThat(problem.path("title").asText()).isNotBlank();
        assertThat(problem.path("detail").asText()).isNotBlank();
        assertThat(answer.headers().firstValue("X-Request-Id"))
                .hasValue(problem.path("requestId").asText());
        if (status == 429 || status == 503) {
            assertThat(answer.headers().firstValueAsLong("Retry-After").orElse(0))
                    .isPositive();
        }
    }

    private static HttpResponse<String> provoke(String code) throws Exception {
        return switch (code) {
            case "INVALID_REQUEST" -> get("/v1/law?limit=many", ANALYST);
            case "UNKNOWN_FIELD" -> post("/v1/decisions", "{\"comment\":\"c-1\"}", MODERATOR);
            case "UNAUTHENTICATED" -> client.get("/v1/model");
            case "FORBIDDEN" -> post("/v1/decisions", DECISION, ANALYST);
            case "NOT_FOUND" -> get("/v1/law/us.none.such", ANALYST);
            case "METHOD_NOT_ALLOWED" -> client.send("DELETE", "/v1/model", new byte[0], "X-Goog-Api-Key", ANALYST);
            case "NOT_ACCEPTABLE" -> client.get("/v1/model", "X-Goog-Api-Key", ANALYST, "Accept", "application/pdf");
            case "REQUEST_TOO_LARGE" -> classify("{\"text\":\"" + "a".repeat(1 << 20) + "\"}");
            case "UNSUPPORTED_MEDIA_TYPE" ->
                client.send(
                        "POST",
                        "/v1/classify",
                        "text=a".getBytes(UTF_8),
                        "X-Goog-Api-Key",
                        ANALYST,
                        "Content-Type",
                        "application/x-www-form-urlencoded");
            case "NOT_MEASURED" -> post("/v1/thresholds:suggest", "{\"attribute\":\"INSULT\",\"recall\":0.8}", ADMIN);
            case "UNREACHABLE_TARGET" ->
                post("/v1/thresholds:suggest", "{\"attribute\":\"TOXICITY\",\"recall\":1}", ADMIN);
            case "IDEMPOTENCY_KEY_REUSED" -> {
                decide(DECISION);
                yield decide("{\"commentId\":\"c-2\",\"action\":\"REJECT\"}");
            }
            case "RATE_LIMITED" -> {
                HttpResponse<String> answer = get("/v1/model", HURRIED);
                while (answer.statusCode() == 200) {
                    answer = get("/v1/model", HURRIED);
                }
                yield answer;
            }
            case "INTERNAL_ERROR" -> classify("{\"text\":\"" + TestModel.HUGE + "\"}");
            case "OVERLOADED" -> classify("{\"comments\":[" + "{\"text\":\"a\"},".repeat(50) + "{\"text\":\"b\"}]}");
            case "STARTING" -> whileStarting();
            case "KAFKA_UNAVAILABLE" -> withoutKafka();
            case "NOT_JSON" -> classify("nothing");
            case "NOT_AN_OBJECT" -> classify("[]");
            case "TOO_DEEPLY_NESTED" -> classify("[".repeat(65) + "]".repeat(65));
            case "DUPLICATE_FIELD" -> classify("{\"text\":\"a\",\"text\":\"b\"}");
            case "INVALID_UTF8" ->
                client.post("/v1/classify", new byte[] {'"', (byte) 0xFF, '"'}, "X-Goog-Api-Key", ANALYST);
            case "NUL_CHARACTER" -> classify("{\"text\":\"\\u0000\"}");
            case "LONE_SURROGATE" -> classify("{\"text\":\"\\ud800\"}");
            case "UNKNOWN_SCHEMA" -> classify("{\"text\":\"a\",\"schema\":\"moot.comment/2\"}");
            case "WRONG_TYPE" -> classify("{\"text\":7}");
            case "MISSING_FIELD" -> classify("{}");
            case "BLANK_FIELD" -> classify("{\"text\":\"a\",\"id\":\" \"}");
            case "BLANK_TEXT" -> classify("{\"text\":\" \"}");
            case "TEXT_TOO_LONG" -> classify("{\"text\":\"" + "a".repeat(20_481) + "\"}");
            case "FIELD_TOO_LONG" -> classify("{\"text\":\"a\",\"id\":\"" + "a".repeat(513) + "\"}");
            case "TOO_MANY_COMBINING_MARKS" -> classify("{\"text\":\"a" + "\u0301".repeat(31) + "\"}");
            case "INVALID_TIMESTAMP" -> classify("{\"text\":\"a\",\"postedAt\":\"today\"}");
            case "CLASSIFICATION_FAILED" -> classify("{\"text\":\"" + TestModel.POISON + "\"}");
            default -> throw new AssertionError("no test for the row " + code);
        };
    }

    private static HttpResponse<String> whileStarting() throws Exception {
        try (Newsroom other = new Newsroom(SharedKafka.bootstrapServers());
                TestModelLoader.Hold hold = TestModelLoader.hold()) {
            MootService service = other.start(Map.of(TestModelLoader.HELD, hold.name()));
            return new ApiClient(service).post("/v1/classify", "{\"text\":\"a\"}");
        }
    }

    private static HttpResponse<String> withoutKafka() throws Exception {
        try (Newsroom other = new Newsroom("localhost:1")) {
            return new ApiClient(other.start(Map.of())).post("/v1/decisions", DECISION);
        }
    }

    private static HttpResponse<String> decide(String body) throws Exception {
        return client.post("/v1/decisions", body, "X-Goog-Api-Key", MODERATOR, "Idempotency-Key", "again");
    }

    private static HttpResponse<String> classify(String body) throws Exception {
        return post("/v1/classify", body, ANALYST);
    }

    private static HttpResponse<String> post(String path, String body, String key) throws Exception {
        return client.post(path, body, "X-Goog-Api-Key", key);
    }

    private static HttpResponse<String> get(String path, String key) throws Exception {
        return client.get(path, "X-Goog-Api-Key", key);
    }
}
