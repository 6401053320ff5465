package dev.moot.service.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * Calls a started service by Google's Python client, as the documentation of the Perspective API does: the client is built from
 * the discovery document that the service serves. {@code src/test/python/calls.py} makes the calls.
 */
class PythonClientIT {

    @Test
    void findsBothMethodsByTheDiscoveryDocument() throws Exception {
        Optional<ClientScript> script = ClientScript.python();
        assumeTrue(script.isPresent(), "needs python3, pip and a registry of packages");
        try (Newsroom newsroom = new Newsroom(SharedKafka.bootstrapServers())) {
            MootService service = newsroom.serveWithBundledModel(Map.of());
            JsonNode outcomes = script.get().call(service.apiAddress().orElseThrow());

            JsonNode answer = outcomes.at("/analyze/answer");
            assertThat(answer.path("attributeScores").fieldNames())
                    .toIterable()
                    .as(outcomes.toString())
                    .containsExactly("TOXICITY");
            assertThat(answer.at("/attributeScores/TOXICITY/summaryScore/value").doubleValue())
                    .isBetween(0.5, 1.0);
            assertThat(answer.get("clientToken").textValue()).isEqualTo("comment-17");
            assertThat(outcomes.at("/emptyText/status").intValue()).isEqualTo(400);
            assertThat(outcomes.at("/emptyText/details/0/errorType").textValue())
                    .isEqualTo("COMMENT_EMPTY");
            assertThat(outcomes.at("/suggest/answer/clientToken").textValue()).isEqualTo("comment-17");
        }
    }
}
