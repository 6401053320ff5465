package dev.moot.service.serve;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code POST /v1/thresholds:suggest}, by the curve of {@link TestModel}. */
class ThresholdsHttpTest {

    private static final Offset<Double> ROUNDED = Offset.offset(0.0001);

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
    void findsTheThresholdAndTellsWhatItCosts() throws Exception {
        JsonNode answer = ApiClient.json(suggest("{\"attribute\":\"toxicity\",\"recall\":0.8}"));

        assertThat(answer.path("attribute").asText()).isEqualTo("TOXICITY");
        assertThat(answer.path("threshold").asDouble()).isEqualTo(0.5);
        assertThat(answer.path("recall").asDouble()).isEqualTo(0.8);
        assertThat(answer.path("precision").asDouble()).isCloseTo(80 / 140.0, ROUNDED);
        assertThat(answer.path("flagged").asDouble()).isEqualTo(0.7);
        assertThat(answer.path("present").path("threshold").asDouble()).isEqualTo(0.5);
        assertThat(answer.path("measured").path("examples").asInt()).isEqualTo(200);
        assertThat(answer.path("model").path("name").asText()).isEqualTo("test");
        assertThat(ApiClient.json(suggest("{\"attribute\":\"TOXICITY\",\"precision\":0.9}"))
                        .path("threshold")
                        .asDouble())
                .isEqualTo(0.9);
    }

    @Test
    void reckonsForCommentsAmongWhichTheAttributeIsRarer() throws Exception {
        JsonNode answer = ApiClient.json(suggest("{\"attribute\":\"TOXICITY\",\"recall\":0.8,\"prevalence\":0.1}"));

        assertThat(answer.path("threshold").asDouble()).isEqualTo(0.5);
        assertThat(answer.path("recall").asDouble()).isEqualTo(0.8);
        assertThat(answer.path("flagged").asDouble()).isCloseTo(0.8 * 0.1 + 0.6 * 0.9, ROUNDED);
        assertThat(answer.path("precision").asDouble()).isCloseTo(0.08 / 0.62, ROUNDED);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}|400|MISSING_FIELD",
                "{\"attribute\":\"KINDNESS\",\"recall\":0.5}|400|INVALID_REQUEST",
                "{\"attribute\":\"TOXICITY\"}|400|INVALID_REQUEST",
                "{\"attribute\":\"TOXICITY\",\"recall\":0.5,\"precision\":0.5}|400|INVALID_REQUEST",
                "{\"attribute\":\"TOXICITY\",\"recall\":0}|400|INVALID_REQUEST",
                "{\"attribute\":\"TOXICITY\",\"recall\":\"0.5\"}|400|WRONG_TYPE",
                "{\"attribute\":\"TOXICITY\",\"f1\":0.5}|400|UNKNOWN_FIELD",
                "{\"attribute\":\"INSULT\",\"recall\":0.5}|422|NOT_MEASURED",
                "{\"attribute\":\"TOXICITY\",\"recall\":1}|422|UNREACHABLE_TARGET"
            })
    void refusesATargetThatCannotBeMet(String body, int status, String code) throws Exception {
        HttpResponse<String> answer = suggest(body);

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(ApiClient.code(answer)).isEqualTo(code);
    }

    private static HttpResponse<String> suggest(String body) throws Exception {
        return client.post("/v1/thresholds:suggest", body);
    }
}
