package dev.moot.service.serve;

import static dev.moot.service.serve.PerspectiveClient.JSON;
import static dev.moot.service.serve.PerspectiveClient.SUGGEST;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.moot.service.demo.EmbeddedKafka;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Suggested scores are moderators' decisions. */
class PerspectiveDecisionsTest {

    private static final Map<String, Object> REJECTED = Map.of(
            "comment", Map.of("text", "Only an idiot would count boats."),
            "context", Map.of("entries", List.of(Map.of("text", "{\"Coral_comment_id\":\"2c3d\"}"))),
            "attributeScores",
                    Map.of(
                            "TOXICITY", Map.of("summaryScore", Map.of("value", 1)),
                            "TOXICITY_EXPERIMENTAL", Map.of("summaryScore", Map.of("value", 0.5)),
                            "OBSCENE", Map.of("summaryScore", Map.of("value", 0), "spanScores", List.of())),
            "languages", List.of("en"),
            "communityId", "Coral:https://comments.example.org",
            "clientToken", "comment:2c3d");

    @Test
    void arePublished() throws Exception {
        try (Newsroom newsroom = new Newsroom(SharedKafka.bootstrapServers())) {
            PerspectiveClient client = new PerspectiveClient(newsroom.serve(), "any");
            assertThat(client.suggest(REJECTED)).isEqualTo(JSON.readTree("""
                                    {"clientToken": "comment:2c3d", "detectedLanguages": ["en"], "requestedLanguages": ["en"]}
                                    """));

            ConsumerRecord<byte[], byte[]> record = newsroom.decisions(1).get(0);
            assertThat(new String(record.key(), UTF_8)).isEqualTo("2c3d");
            ObjectNode decision = (ObjectNode) Newsroom.json(record.value());
            assertThat(decision.remove("id").textValue()).isNotBlank();
            assertThat(decision.remove("decidedAt").textValue()).isNotBlank();
            assertThat((JsonNode) decision).isEqualTo(JSON.readTree("""
                                    {"schema": "moot.decision/1", "commentId": "2c3d", "text": "Only an idiot would count boats.",
                                     "scores": {"PROFANITY": 0, "TOXICITY": 1}, "reasons": [], "source": "perspective",
                                     "community": "Coral:https://comments.example.org", "clientToken": "comment:2c3d"}
                                    """));
        }
    }

    @Test
    void areRefusedWhereKafkaIsGone(@TempDir Path data) throws Exception {
        EmbeddedKafka kafka = EmbeddedKafka.start(data);
        String address = kafka.bootstrapServers();
        try (Newsroom newsroom = new Newsroom(address)) {
            PerspectiveClient client = new PerspectiveClient(newsroom.serve(), "any");
            kafka.close();
            HttpResponse<String> response = client.post(SUGGEST, JSON.writeValueAsString(REJECTED));
            assertThat(JSON.readTree(response.body()).at("/error/status").textValue())
                    .isEqualTo("UNAVAILABLE");
            assertThat(response.statusCode()).isEqualTo(503);
            assertThat(response.headers().firstValue("Retry-After")).isPresent();
            // Else the service ends slowly.
            kafka = EmbeddedKafka.start(data, Integer.parseInt(address.substring(address.indexOf(':') + 1)));
        } finally {
            kafka.close();
        }
    }
}
