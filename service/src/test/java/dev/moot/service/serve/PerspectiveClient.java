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
import java.util.HashMap;
import java.util.Map;

/** A client of the Perspective API that sends what it is told to. */
final class PerspectiveClient {

    static final ObjectMapper JSON = new ObjectMapper();
    static final String ANALYZE = "/v1alpha1/comments:analyze";
    static final String SUGGEST = "/v1alpha1/comments:suggestscore";

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final URI address;
    private final String key;

    PerspectiveClient(MootService service, String key) {
        this.address = service.apiAddress().orElseThrow();
        this.key = key;
    }

    /** Asks for the toxicity of a text. */
    static Map<String, Object> toxicity(String text) {
        return Map.of("comment", Map.of("text", text), "requestedAttributes", Map.of("TOXICITY", Map.of()));
    }

    /** The same request with other values of some fields. */
    static Map<String, Object> with(Map<String, Object> request, Map<String, Object> others) {
        Map<String, Object> changed = new HashMap<>(request);
        changed.putAll(others);
        return changed;
    }

    /** Sends a request that is answered. */
    JsonNode analyze(Map<String, Object> request) throws IOException, InterruptedException {
        return answered(post(ANALYZE, JSON.writeValueAsString(request)));
    }

    JsonNode suggest(Map<String, Object> request) throws IOException, InterruptedException {
        return answered(post(SUGGEST, JSON.writeValueAsString(request)));
    }

    private static JsonNode answered(HttpResponse<String> response) throws IOException {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return JSON.readTree(response.body());
    }

    /** Sends a request that is refused, and returns the error. */
    JsonNode refused(String path, String body) throws IOException, InterruptedException {
        HttpResponse<String> response = post(path, body);
        JsonNode error = JSON.readTree(response.body()).path("error");
        assertThat(error.path("code").intValue()).as(response.body()).isEqualTo(response.statusCode());
        return error;
    }

    JsonNode refused(Map<String, Object> request) throws IOException, InterruptedException {
        return refused(ANALYZE, JSON.writeValueAsString(request));
    }

    HttpResponse<String> post(String path, String body) throws IOException, InterruptedException {
        return send(request(path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(body)));
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(address.resolve(path + "?key=" + key));
    }

    HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return CLIENT.send(request.build(), BodyHandlers.ofString());
    }
}
