package dev.moot.benchmark.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.junit.jupiter.api.Test;

class AnalyzeRequestsTest {

    @Test
    void asksForSixAttributesAndSaysTheLanguageEveryOtherTime() throws Exception {
        List<byte[]> bodies = AnalyzeRequests.bodies(List.of("Thank \"you\".\n", "é", "a", "b"));

        JsonNode first = new ObjectMapper().readTree(bodies.get(0));
        assertThat(first.at("/comment/text").textValue()).isEqualTo("Thank \"you\".\n");
        assertThat(first.get("requestedAttributes").fieldNames())
                .toIterable()
                .containsExactly("TOXICITY", "SEVERE_TOXICITY", "IDENTITY_ATTACK", "INSULT", "PROFANITY", "THREAT");
        assertThat(bodies)
                .extracting(body -> new ObjectMapper().readTree(body).has("languages"))
                .containsExactly(false, true, false, true);
        assertThat(new String(AnalyzeRequests.withHead(bodies.get(1)), UTF_8))
                .startsWith("POST /v1alpha1/comments:analyze?key=")
                .contains("\r\nContent-Length: " + bodies.get(1).length + "\r\n")
                .endsWith("\r\n\r\n" + new String(bodies.get(1), UTF_8));
    }
}
