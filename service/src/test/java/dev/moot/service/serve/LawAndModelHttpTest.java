package dev.moot.service.serve;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.moot.classifier.law.KnowledgeBase;
import dev.moot.classifier.law.Proposition;
import dev.moot.classifier.law.PropositionJson;
import dev.moot.classifier.law.Status;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code /v1/law} and {@code /v1/model}, with the model and the law that come with Moot. */
class LawAndModelHttpTest {

    private static final KnowledgeBase LAW = KnowledgeBase.bundled();

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
    void listsAllEntriesPageByPage() throws Exception {
        int total = LAW.propositions().size();
        JsonNode first = ApiClient.json(client.get("/v1/law"));
        JsonNode last = ApiClient.json(client.get("/v1/law?offset=" + (total - 1) + "&limit=1000"));

        assertThat(first.path("total").asInt()).isEqualTo(total);
        assertThat(first.path("version").asText()).isEqualTo(LAW.version());
        assertThat(first.path("entries")).hasSize(100);
        assertThat(last.path("entries")).hasSize(1);
        assertThat(last.path("entries").get(0))
                .isEqualTo(json(LAW.propositions().get(total - 1)));
    }

    @Test
    void listsEntriesOfAKind() throws Exception {
        long contested = LAW.propositions().stream()
                .filter(it -> it.status() == Status.CONTESTED)
                .count();
        assertThat(ApiClient.json(client.get("/v1/law?status=contested"))
                        .path("total")
                        .asLong())
                .isEqualTo(contested);
        assertThat(ApiClient.json(client.get("/v1/law?jurisdiction=US-ZZ"))
                        .path("total")
                        .asInt())
                .isZero();
        JsonNode printz = ApiClient.json(client.get("/v1/law?text=printz%20SHERIFF&domain=federalism"));
        assertThat(printz.path("entries").findValuesAsText("id")).contains("us.federalism.anti-commandeering");
        assertThat(printz.path("total").asInt()).isLessThan(LAW.propositions().size() / 10);
    }

    @Test
    void showsAnEntry() throws Exception {
        Proposition entry = LAW.propositions().get(0);
        HttpResponse<String> answer = client.get("/v1/law/" + entry.id());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(ApiClient.json(answer)).isEqualTo(json(entry));
        assertThat(client.get("/v1/law/us.none.such").statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"status=firm", "limit=0", "limit=1001", "limit=many", "offset=-1", "limit=99999999999"})
    void refusesAQueryThatMeansNothing(String query) throws Exception {
        HttpResponse<String> answer = client.get("/v1/law?" + query);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(ApiClient.code(answer)).isEqualTo("INVALID_REQUEST");
    }

    @Test
    void tellsTheModelThatLabels() throws Exception {
        JsonNode model = ApiClient.json(client.get("/v1/model"));
        JsonNode label = ApiClient.json(client.post("/v1/classify", "{\"text\":\"Hello.\"}"));

        for (String field : new String[] {"name", "version", "hash", "knowledge"}) {
            assertThat(model.path(field))
                    .as(field)
                    .isEqualTo(label.path("model").path(field));
        }
        assertThat(model.path("tier").asText()).isEqualTo("fast");
        assertThat(model.path("attributes"))
                .hasSameSizeAs(label.path("civility").path("scores"));
        JsonNode toxicity = model.path("attributes").path("TOXICITY");
        assertThat(toxicity.path("threshold").asDouble()).isBetween(0.1, 0.9);
        assertThat(toxicity.path("review")).isEqualTo(toxicity.path("threshold"));
        assertThat(toxicity.path("hold").asDouble()).isEqualTo(0.95);
        assertThat(toxicity.path("experimental").isBoolean()).isTrue();
        assertThat(toxicity.path("experimental").asBoolean()).isFalse();
        assertThat(toxicity.path("measured").path("auc").asDouble()).isBetween(0.7, 1.0);
        assertThat(model.path("attributes").path("HOSTILE").path("experimental").asBoolean())
                .isTrue();
        assertThat(model.path("misinformation").path("review").isNumber()).isTrue();
        assertThat(model.path("provenance").path("sets").findValuesAsText("licence"))
                .contains("Apache-2.0");
        assertThat(model.path("provenance").path("validation")).isNotEmpty();
    }

    @Test
    void hasTheCardOfTheModelThatLabels() throws Exception {
        String hash = ApiClient.json(client.get("/v1/model")).path("hash").asText();
        HttpResponse<String> card = client.get("/v1/model/card");

        assertThat(card.statusCode()).isEqualTo(200);
        assertThat(card.headers().firstValue("Content-Type").orElse("")).startsWith("text/markdown");
        assertThat(card.body()).startsWith("# Model card: moot-en").contains(hash);
    }

    private static JsonNode json(Proposition proposition) throws Exception {
        return new ObjectMapper().readTree(PropositionJson.of(proposition).toString());
    }
}
