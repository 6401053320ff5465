package dev.moot.service.serve;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What Coral 9 sends to the Perspective API, and what it reads of the answers: a file of {@code coral-toxicity} each.
 *
 * <p>Coral joins the endpoint of its admin screen, {@code http://…/v1alpha1}, with the operation, adds the key, and of an
 * answer looks at {@code attributeScores[model].summaryScore.value} and at nothing else.
 */
class CoralToxicityTest {

    private static final Path FIXTURES = Path.of("src/test/resources/dev/moot/service/serve/coral-toxicity");
    private static final ObjectMapper JSON = new ObjectMapper();

    private static Newsroom newsroom;
    private static URI endpoint;

    @BeforeAll
    static void start() throws Exception {
        newsroom = new Newsroom(SharedKafka.bootstrapServers());
        endpoint = newsroom.serveWithBundledModel(Map.of())
                .apiAddress()
                .orElseThrow()
                .resolve("/v1alpha1");
    }

    @AfterAll
    static void stop() {
        newsroom.close();
    }

    static List<String> fixtures() throws IOException {
        try (Stream<Path> files = Files.list(FIXTURES)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("fixtures")
    void answersAsCoralReadsIt(String name) throws Exception {
        JsonNode fixture = JSON.readTree(FIXTURES.resolve(name).toFile());
        HttpResponse<String> response = send(fixture.get("operation").textValue(), fixture.get("request"));
        assertThat(response.statusCode())
                .as(response.body())
                .isEqualTo(fixture.get("status").intValue());
        JsonNode answer = JSON.readTree(response.body());

        if (fixture.has("model")) {
            JsonNode score = answer.path("attributeScores")
                    .path(fixture.get("model").textValue())
                    .at("/summaryScore/value");
            assertThat(score.isNumber()).as(response.body()).isTrue();
            assertThat(score.doubleValue())
                    .isBetween(
                            fixture.path("above").asDouble(0),
                            fixture.path("below").asDouble(1));
        }
        if (fixture.has("clientToken")) {
            assertThat(answer.get("clientToken")).isEqualTo(fixture.get("clientToken"));
        }
        if (fixture.has("errorType")) {
            assertThat(answer.at("/error/details/0/errorType")).isEqualTo(fixture.get("errorType"));
        }
    }

    private static HttpResponse<String> send(String operation, JsonNode body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(endpoint + "/" + operation + "?key=any"))
                .header("Accept", "application/json, text/plain, */*")
                .header("Content-Type", "application/json")
                .header("User-Agent", "Coral Perspective/9.11.0")
                .POST(BodyPublishers.ofString(body.toString()))
                .build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
    }
}
