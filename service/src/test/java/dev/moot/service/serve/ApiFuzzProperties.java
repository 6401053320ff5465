package dev.moot.service.serve;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import dev.moot.service.http.Keys;
import dev.moot.service.serve.RawConnection.Answer;
import java.io.EOFException;
import java.io.IOException;
import java.net.SocketException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/** 20,000 requests made from the OpenAPI document that the service serves, valid and not. */
class ApiFuzzProperties {

    private static final String KEY = "key-of-the-fuzzer";
    private static final Pattern TRACE = Pattern.compile(
            "Exception|Throwable|\\bat [a-z]+\\.[\\w.]+\\(|java\\.[a-z]|io\\.(micronaut|netty)|dev\\.moot\\.service|com\\.fasterxml");
    private static final Pattern CODE =
            Pattern.compile("^\\| (?:\\d{3} \\| )?`([A-Z][A-Z0-9_]+)` \\| (?:\\d{3} \\|)?", Pattern.MULTILINE);
    private static final ObjectMapper JSON = new ObjectMapper();

    private static Newsroom newsroom;
    private static URI api;
    private static JsonNode document;
    private static RequestGenerator generator;
    private static Set<String> codes;
    private static Optional<RawConnection> connection = Optional.empty();
    private static final Map<String, JsonSchema> SCHEMAS = new HashMap<>();

    @BeforeContainer
    static void start() throws Exception {
        newsroom = new Newsroom(SharedKafka.bootstrapServers());
        MootService service = newsroom.serve(
                Map.of("moot.http.keys.fuzz.sha256", Keys.sha256(KEY), "moot.http.keys.fuzz.scopes", "admin"));
        api = service.apiAddress().orElseThrow();
        String yaml = new ApiClient(service).get("/openapi.yaml").body();
        document = new ObjectMapper(new YAMLFactory()).readTree(yaml);
        generator = new RequestGenerator(document, KEY);
        codes = CODE.matcher(Files.readString(Path.of("..", "docs", "http.md")))
                .results()
                .map(row -> row.group(1))
                .collect(Collectors.toSet());
    }

    @AfterContainer
    static void stop() throws IOException {
        disconnect();
        newsroom.close();
    }

    @Property(tries = 20_000, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    void isAnsweredAsDocumented(@ForAll long seed) throws IOException {
        RequestGenerator.Request request = generator.request(new SplittableRandom(seed));
        Answer answer = send(request);
        String body = answer.body();

        assertThat(answer.status() < 500 || answer.status() == 503)
                .as("%s%n%s %s", request, answer.status(), body)
                .isTrue();
        if (request.isValid()) {
            assertThat(answer.status()).as("%s%n%s", request, body).isBetween(200, 299);
            assertKeepsTo(request.answers().path(Integer.toString(answer.status())), answer, body);
        }
        if (answer.status() >= 400 && !request.isHead()) {
            assertThat(TRACE.matcher(body).find()).as("%s%n%s", request, body).isFalse();
            assertThat(codes).as("%s%n%s", request, body).contains(code(body));
        }
    }

    private static String code(String body) throws IOException {
        JsonNode json = JSON.readTree(body);
        return json.has("error")
                ? json.path("error").path("status").asText()
                : json.path("code").asText();
    }

    private static void assertKeepsTo(JsonNode documented, Answer answer, String body) throws IOException {
        assertThat(documented.isMissingNode()).as("the status is documented").isFalse();
        String type = answer.headers().getOrDefault("content-type", "").replaceAll(";.*", "");
        JsonNode schema = documented.path("content").path(type).path("schema");
        assertThat(schema.isMissingNode()).as("%s is documented", type).isFalse();
        if (type.equals("application/json")) {
            assertThat(SCHEMAS.computeIfAbsent(schema.path("$ref").asText(), ApiFuzzProperties::schema)
                            .validate(JSON.readTree(body)))
                    .as(body)
                    .isEmpty();
        }
    }

    private static JsonSchema schema(String reference) {
        ObjectNode schema = JSON.createObjectNode().put("$ref", reference);
        schema.set("components", document.path("components"));
        return JsonSchemaFactory.getInstance(VersionFlag.V202012).getSchema(schema);
    }

    /** Sends a request; once more on a new connection, if the one at hand turns out to be closed. */
    private static Answer send(RequestGenerator.Request request) throws IOException {
        boolean isNew = connection.isEmpty();
        try {
            return exchange(request);
        } catch (EOFException | SocketException e) {
            disconnect();
            if (isNew) {
                throw e;
            }
            return exchange(request);
        }
    }

    private static Answer exchange(RequestGenerator.Request request) throws IOException {
        if (connection.isEmpty()) {
            connection = Optional.of(new RawConnection(api));
        }
        RawConnection open = connection.get();
        open.send(request.text());
        Answer answer = request.isHead() ? open.readHead() : open.read();
        if (answer.headers().getOrDefault("connection", "").equalsIgnoreCase("close")) {
            disconnect();
        }
        return answer;
    }

    private static void disconnect() throws IOException {
        if (connection.isPresent()) {
            connection.get().close();
            connection = Optional.empty();
        }
    }
}
