package dev.moot.service.serve;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** {@code POST /v1/statements}, with labels of the model that comes with Moot. */
class StatementsHttpTest {

    private static final String RUDE = "You are a fucking idiot and everyone here hates you.";
    private static final String WRONG = "Local police are required by law to hold anyone ICE asks them to.";
    private static final String DECISION =
            "\"decision\":{\"action\":\"REJECT\",\"decidedAt\":\"2026-11-21T23:30:00-05:00\"}";

    private static Newsroom newsroom;
    private static ApiClient client;

    @BeforeAll
    static void start() throws InterruptedException {
        newsroom = new Newsroom(SharedKafka.bootstrapServers());
        client = new ApiClient(newsroom.serveWithBundledModel(Map.of("moot.tier", "fast")));
    }

    @AfterAll
    static void stop() {
        newsroom.close();
    }

    @Test
    void draftsWhatFollowsFromLabelAndDecision() throws Exception {
        JsonNode draft = ApiClient.json(client.post(
                "/v1/statements",
                "{\"label\":" + label(RUDE) + "," + DECISION + ",\"decidedBy\":\"moderator\",\"source\":\"voluntary\","
                        + "\"rule\":{\"ground\":\"House rule 2\",\"url\":\"https://news.example/rules\"},"
                        + "\"territorialScope\":[\"FR\",\"DE\",\"FR\"],\"postedAt\":\"2026-11-21T20:00:00Z\"}"));

        JsonNode statement = draft.path("statement");
        assertThat(draft.path("draft").asBoolean()).isTrue();
        assertThat(draft.path("missing")).isEmpty();
        assertThat(statement.path("decision_visibility")).hasToString("[\"DECISION_VISIBILITY_CONTENT_REMOVED\"]");
        assertThat(statement.path("decision_ground").asText()).isEqualTo("DECISION_GROUND_INCOMPATIBLE_CONTENT");
        assertThat(statement.path("incompatible_content_ground").asText()).isEqualTo("House rule 2");
        assertThat(statement.path("incompatible_content_explanation").asText()).contains("insulting");
        assertThat(statement.path("category").asText()).isEqualTo("STATEMENT_CATEGORY_OTHER_VIOLATION_TC");
        assertThat(statement.path("content_type")).hasToString("[\"CONTENT_TYPE_TEXT\"]");
        assertThat(statement.path("automated_detection").asText()).isEqualTo("Yes");
        assertThat(statement.path("automated_decision").asText()).isEqualTo("AUTOMATED_DECISION_NOT_AUTOMATED");
        assertThat(statement.path("source_type").asText()).isEqualTo("SOURCE_VOLUNTARY");
        assertThat(statement.path("territorial_scope")).hasToString("[\"DE\",\"FR\"]");
        assertThat(statement.path("content_language").asText()).isEqualTo("EN");
        assertThat(statement.path("content_date").asText()).isEqualTo("2026-11-21");
        assertThat(statement.path("application_date").asText()).isEqualTo("2026-11-22");
        assertThat(statement.path("puid").asText()).matches("moot-[0-9a-f]{32}");
        assertThat(statement.path("decision_facts").asText())
                .contains("INSULT", "moot-en")
                .hasSizeLessThan(5_000);
    }

    @Test
    void tellsNothingOfCommentOrAuthor() throws Exception {
        String body = client.post("/v1/statements", "{\"label\":" + label(RUDE) + "," + DECISION + "}")
                .body();

        assertThat(body).doesNotContain("idiot", "hates", "c-secret", "t-secret", "author-secret");
    }

    @Test
    void listsWhatItCannotState() throws Exception {
        JsonNode draft = ApiClient.json(
                client.post("/v1/statements", "{\"label\":" + label("Thank you, well said.") + "," + DECISION + "}"));

        assertThat(draft.path("missing").findValuesAsText("field"))
                .containsExactly(
                        "decision_ground",
                        "category",
                        "automated_detection",
                        "automated_decision",
                        "source_type",
                        "territorial_scope",
                        "content_date");
        draft.path("missing")
                .findValuesAsText("field")
                .forEach(field ->
                        assertThat(draft.path("statement").has(field)).as(field).isFalse());
    }

    @Test
    void takesTheLawFromTheKnowledgeBaseAndNotFromTheLabel() throws Exception {
        ObjectNode label = label(WRONG);
        ObjectNode law = JsonNodeFactory.instance
                .objectNode()
                .put("verdict", "misinformation")
                .put("score", 0.9);
        law.putArray("claims")
                .addObject()
                .put("verdict", "misinformation")
                .put("stance", "asserts")
                .put("id", "us.federalism.anti-commandeering")
                .put("correct", "Jane Doe wrote this.");
        label.set("law", law);
        String facts = ApiClient.json(client.post("/v1/statements", "{\"label\":" + label + "," + DECISION + "}"))
                .path("statement")
                .path("decision_facts")
                .asText();

        assertThat(facts).contains("Printz v. United States").doesNotContain("Jane Doe");
    }

    @Test
    void oneDecisionHasOneIdentifierAndTheNextAnother() throws Exception {
        ObjectNode label = label(RUDE);
        assertThat(puid(label, DECISION)).isEqualTo(puid(label, DECISION));
        assertThat(puid(label, DECISION)).isNotEqualTo(puid(label, DECISION.replace("23:30", "23:31")));
        assertThat(puid(label, DECISION)).isNotEqualTo(puid(label.deepCopy().put("commentId", "c-2"), DECISION));
    }

    @Test
    void refusesWhatNeedsNoStatementOrIsNoLabel() throws Exception {
        HttpResponse<String> approved = client.post(
                "/v1/statements", "{\"label\":" + label(RUDE) + "," + DECISION.replace("REJECT", "APPROVE") + "}");
        HttpResponse<String> noLabel = client.post("/v1/statements", "{\"label\":{}," + DECISION + "}");
        HttpResponse<String> elsewhere = client.post(
                "/v1/statements", "{\"label\":" + label(RUDE) + "," + DECISION + ",\"territorialScope\":[\"US\"]}");

        assertThat(approved.statusCode()).isEqualTo(400);
        assertThat(noLabel.statusCode()).isEqualTo(400);
        assertThat(elsewhere.statusCode()).isEqualTo(400);
        assertThat(ApiClient.code(elsewhere)).isEqualTo("INVALID_REQUEST");
    }

    private static String puid(ObjectNode label, String decision) throws Exception {
        return ApiClient.json(client.post("/v1/statements", "{\"label\":" + label + "," + decision + "}"))
                .path("statement")
                .path("puid")
                .asText();
    }

    private static ObjectNode label(String text) throws Exception {
        return (ObjectNode) ApiClient.json(client.post(
                "/v1/classify",
                "{\"id\":\"c-secret\",\"threadId\":\"t-secret\",\"author\":{\"id\":\"author-secret\"},\"language\":\"en-GB\","
                        + "\"text\":\"" + text + "\"}"));
    }
}
