package dev.moot.service.serve;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.moot.service.http.Keys;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code POST /v1/decisions}. */
class DecisionsHttpTest {

    private static final String PATH = "/v1/decisions";
    private static final String FULL = "{\"commentId\":\"c-1\",\"threadId\":\"t-1\",\"text\":\"You fool.\","
            + "\"model\":{\"name\":\"moot-en\",\"version\":\"1\",\"hash\":\"sha256:ab\",\"tier\":\"fast\"},"
            + "\"scores\":{\"TOXICITY\":1,\"SARCASTIC\":0},\"action\":\"REJECT\",\"reasons\":[\"house rule 2\"],"
            + "\"community\":\"Nation\",\"clientToken\":\"d-9\",\"decidedAt\":\"2026-11-21T22:45:00+02:00\"}";

    @Test
    void publishesADecision() throws Exception {
        try (Newsroom newsroom = new Newsroom(SharedKafka.bootstrapServers())) {
            HttpResponse<String> answer = new ApiClient(newsroom.serve()).post(PATH, FULL);

            assertThat(answer.statusCode()).isEqualTo(201);
            ConsumerRecord<byte[], byte[]> record = newsroom.decisions(1).get(0);
            JsonNode event = Newsroom.json(record.value());
            assertThat(new String(record.key(), UTF_8)).isEqualTo("c-1");
            assertThat(event.path("id")).isEqualTo(ApiClient.json(answer).path("id"));
            assertThat(event.path("decidedAt").asText()).isEqualTo("2026-11-21T20:45:00Z");
            assertThat(event.path("text").asText()).isEqualTo("You fool.");
            assertThat(event.path("model").path("hash").asText()).isEqualTo("sha256:ab");
            assertThat(event.path("scores").path("SARCASTIC").asDouble()).isZero();
            assertThat(event.path("action").asText()).isEqualTo("REJECT");
            assertThat(event.path("reasons").get(0).asText()).isEqualTo("house rule 2");
            assertThat(event.path("source").asText()).isEqualTo("native");
        }
    }

    @Test
    void theSameRequestUnderOneKeyIsOneDecision() throws Exception {
        try (Newsroom newsroom = new Newsroom(SharedKafka.bootstrapServers())) {
            ApiClient client = new ApiClient(newsroom.serve());
            List<CompletableFuture<String>> answers = IntStream.range(0, 8)
                    .mapToObj(i -> CompletableFuture.supplyAsync(() -> decide(client, FULL, "k-1")))
                    .toList();
            Set<String> bodies = new HashSet<>();
            answers.forEach(answer -> bodies.add(answer.join()));
            HttpResponse<String> other = client.post(PATH, FULL + " ", "Idempotency-Key", "k-1");
            client.post(PATH, FULL, "Idempotency-Key", "k-2");
            client.post(PATH, FULL);

            assertThat(bodies).hasSize(1);
            assertThat(other.statusCode()).isEqualTo(422);
            assertThat(ApiClient.code(other)).isEqualTo("IDEMPOTENCY_KEY_REUSED");
            assertThat(newsroom.decisions(3)).hasSize(3);
        }
    }

    @Test
    void aDecisionThatIsRepeatedAfterARestartHasTheSameId() throws Exception {
        try (Newsroom newsroom = new Newsroom(SharedKafka.bootstrapServers())) {
            String first;
            try (MootService service = newsroom.serve()) {
                first = decide(new ApiClient(service), FULL, "k-1");
            }
            String second = decide(new ApiClient(newsroom.serve()), FULL, "k-1");

            assertThat(second).isEqualTo(first);
            assertThat(newsroom.decisions(2))
                    .extracting(record -> Newsroom.header(record, "ce_id"))
                    .hasSize(2)
                    .containsOnly(
                            Newsroom.json(first.getBytes(UTF_8)).path("id").asText());
        }
    }

    @Test
    void whoHasAnotherKeyMayUseTheSameIdempotencyKey() throws Exception {
        Map<String, Object> settings = new HashMap<>();
        for (String name : List.of("one", "two")) {
            settings.put("moot.http.keys." + name + ".sha256", Keys.sha256(name));
            settings.put("moot.http.keys." + name + ".scopes", "decide");
        }
        try (Newsroom newsroom = new Newsroom(SharedKafka.bootstrapServers())) {
            ApiClient client = new ApiClient(newsroom.serve(settings));
            HttpResponse<String> one = client.post(PATH + "?key=one", FULL, "Idempotency-Key", "k");
            HttpResponse<String> two =
                    client.post(PATH + "?key=two", "{\"commentId\":\"c\",\"action\":\"HOLD\"}", "Idempotency-Key", "k");

            assertThat(one.statusCode()).isEqualTo(201);
            assertThat(two.statusCode()).isEqualTo(201);
            assertThat(newsroom.decisions(2))
                    .extracting(record -> Newsroom.header(record, "ce_id"))
                    .doesNotHaveDuplicates();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}|MISSING_FIELD",
                "{\"commentId\":\"c\"}|MISSING_FIELD",
                "{\"action\":\"REJECT\"}|MISSING_FIELD",
                "{\"commentId\":\"c\",\"action\":\"DELETE\"}|INVALID_REQUEST",
                "{\"commentId\":\"c\",\"scores\":{\"TOXICITY\":2}}|INVALID_REQUEST",
                "{\"commentId\":\"c\",\"scores\":{\"toxic\":1}}|INVALID_REQUEST",
                "{\"commentId\":\"c\",\"action\":\"HOLD\",\"reasons\":\"because\"}|WRONG_TYPE",
                "{\"commentId\":\"\\ud800\",\"action\":\"HOLD\"}|LONE_SURROGATE",
                "{\"commentId\":\"c\",\"action\":\"HOLD\",\"moderator\":\"m-1\"}|UNKNOWN_FIELD",
                "{\"commentId\":\"c\",\"action\":\"HOLD\",\"decidedAt\":\"now\"}|INVALID_TIMESTAMP"
            })
    void refusesWhatIsNoDecision(String body, String code) throws Exception {
        try (Newsroom newsroom = new Newsroom(SharedKafka.bootstrapServers())) {
            HttpResponse<String> answer = new ApiClient(newsroom.start(Map.of())).post(PATH, body);

            assertThat(answer.statusCode()).isEqualTo(400);
            assertThat(ApiClient.code(answer)).isEqualTo(code);
        }
    }

    private static String decide(ApiClient client, String body, String idempotencyKey) {
        try {
            HttpResponse<String> answer = client.post(PATH, body, "Idempotency-Key", idempotencyKey);
            assertThat(answer.statusCode()).isEqualTo(201);
            return answer.body();
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
