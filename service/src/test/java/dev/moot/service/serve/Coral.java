package dev.moot.service.serve;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Coral as Moot sees it: it asks about comments as Coral 9 does, and reads answers as strictly. */
final class Coral {

    static final String SECRET = "5ecre7".repeat(10);
    static final String TENANT = "19ba5794-7eeb-4d46-a81b-c00c61672501";
    static final String STORY = "245b3856-b0a0-4d2f-a6bb-58c71f18d6a6";
    static final String THREAD = TENANT + "/" + STORY;
    static final String AUTHOR = "baf4e943-3594-4fcc-b2ba-3e8de7a76352";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final URI address;

    Coral(MootService service) {
        this.address = service.apiAddress().orElseThrow().resolve("/coral/moderate");
    }

    /** What Coral sends of a comment. */
    static ObjectNode request(String body) {
        ObjectNode request = JSON.createObjectNode();
        request.put("action", "NEW");
        request.putObject("comment").put("body", body).putNull("parentID");
        request.putObject("author").put("id", AUTHOR).put("role", "COMMENTER");
        request.putObject("story").put("id", STORY).put("url", "http://news.example/a-story/");
        request.putObject("site").put("id", "a4bede88-2d2c-4424-bc18-4322a9e285a6");
        return request.put("tenantID", TENANT).put("tenantDomain", "news.example");
    }

    /** The same of a reply. */
    static ObjectNode reply(String body, String parentId) {
        ObjectNode request = request(body);
        ((ObjectNode) request.get("comment")).put("parentID", parentId);
        return request;
    }

    /** As JavaScript writes it. */
    static String text(JsonNode request) {
        return request.toPrettyString();
    }

    static String sign(String body, String... secrets) {
        return String.join(
                ",",
                List.of(secrets).stream()
                        .map(secret -> "sha256=" + HexFormat.of().formatHex(hmac(secret, body)))
                        .toList());
    }

    private static byte[] hmac(String secret, String body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(UTF_8), "HmacSHA256"));
            return mac.doFinal(body.getBytes(UTF_8));
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    /** Asks, and reads the answer as Coral does. */
    Map<String, Object> ask(JsonNode request) throws Exception {
        return read(askLater(request).get());
    }

    CompletableFuture<HttpResponse<String>> askLater(JsonNode request) {
        String body = text(request);
        return CLIENT.sendAsync(post(body, sign(body, SECRET)), BodyHandlers.ofString());
    }

    HttpResponse<String> send(String body, String... signature) throws Exception {
        return CLIENT.send(post(body, signature), BodyHandlers.ofString());
    }

    private HttpRequest post(String body, String... signature) {
        HttpRequest.Builder request = HttpRequest.newBuilder(address)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body));
        for (String value : signature) {
            request.header("X-Coral-Signature", value);
        }
        return request.build();
    }

    /** No opinion gives no fields; a field, status or code that Coral does not know is an error. */
    static Map<String, Object> read(HttpResponse<String> response) {
        if (response.statusCode() == 204) {
            assertThat(response.body()).isEmpty();
            return Map.of();
        }
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        JsonNode body = Newsroom.json(response.body().getBytes(UTF_8));
        requireOnly(body, "status", "actions", "tags", "moderationAction");
        requireOneOf(body.path("status"), "NONE", "APPROVED", "PREMOD", "SYSTEM_WITHHELD", "REJECTED");
        body.path("actions").forEach(action -> {
            requireOnly(action, "actionType", "reason");
            assertThat(action.get("actionType").textValue()).isEqualTo("FLAG");
            assertThat(action.get("reason").textValue()).isIn("COMMENT_DETECTED_TOXIC", "COMMENT_DETECTED_SPAM");
        });
        requireOnly(body.path("moderationAction"), "status", "rejectionReason");
        JsonNode reason = body.at("/moderationAction/rejectionReason");
        requireOnly(reason, "code", "legalGrounds", "detailedExplanation", "customReason");
        requireOneOf(
                reason.path("code"),
                "OFFENSIVE",
                "ABUSIVE",
                "SPAM",
                "BANNED_WORD",
                "AD",
                "ILLEGAL_CONTENT",
                "HARASSMENT_BULLYING",
                "MISINFORMATION",
                "HATE_SPEECH",
                "IRRELEVANT_CONTENT",
                "OTHER");
        return fields(body);
    }

    @SuppressWarnings("unchecked") // an object
    private static Map<String, Object> fields(JsonNode body) {
        try {
            return JSON.treeToValue(body, Map.class);
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void requireOnly(JsonNode object, String... fields) {
        assertThat(Set.of(fields)).containsAll(object::fieldNames);
    }

    private static void requireOneOf(JsonNode value, String... values) {
        if (!value.isMissingNode()) {
            assertThat(value.textValue()).isIn((Object[]) values);
        }
    }
}
