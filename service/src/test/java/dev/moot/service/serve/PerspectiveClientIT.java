package dev.moot.service.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Calls a started service by the npm package {@code perspective-api-client}, as it is published: {@code src/test/npm/calls.js}
 * makes the calls and prints what the package gives back for each.
 */
class PerspectiveClientIT {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String RUDE = "You are a complete idiot and everybody here knows it.";

    private static JsonNode outcomes = JSON.missingNode();

    @BeforeAll
    static void call() throws Exception {
        Optional<ClientScript> script = ClientScript.node();
        assumeTrue(script.isPresent(), "needs node, npm and a registry of packages");
        try (Newsroom newsroom = new Newsroom(SharedKafka.bootstrapServers())) {
            MootService service = newsroom.serveWithBundledModel(Map.of());
            outcomes = script.get().call(service.apiAddress().orElseThrow());
        }
    }

    @Test
    void asksForToxicityByDefault() {
        JsonNode answer = answer("defaults");

        assertThat(answer.get("attributeScores").fieldNames()).toIterable().containsExactly("TOXICITY");
        JsonNode toxicity = answer.at("/attributeScores/TOXICITY");
        assertThat(toxicity.at("/summaryScore/type").textValue()).isEqualTo("PROBABILITY");
        assertThat(toxicity.at("/spanScores/0/begin").intValue()).isZero();
        assertThat(toxicity.at("/spanScores/0/end").intValue()).isEqualTo(RUDE.length());
        assertThat(toxicity.at("/spanScores/0/score/type").textValue()).isEqualTo("PROBABILITY");
        assertThat(score("defaults", "TOXICITY")).isBetween(0.5, 1.0);
        assertThat(score("civil", "TOXICITY")).isBetween(0.0, 0.5);
    }

    @Test
    void detectsTheLanguageThatTheClientDoesNotTell() {
        assertThat(answer("civil").get("languages")).isEqualTo(list("en"));
        assertThat(answer("civil").get("detectedLanguages")).isEqualTo(list("en"));
    }

    @Test
    void scoresEveryAttributeThatIsAskedFor() {
        assertThat(answer("severalInLowerCase").get("attributeScores").fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder(
                        "TOXICITY", "SEVERE_TOXICITY", "IDENTITY_ATTACK", "INSULT", "PROFANITY", "THREAT");
        assertThat(score("severalInLowerCase", "TOXICITY")).isEqualTo(score("defaults", "TOXICITY"));
        assertThat(score("severalInLowerCase", "INSULT")).isGreaterThan(score("severalInLowerCase", "THREAT"));
        assertThat(answer("experimental").get("attributeScores").fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder("TOXICITY_EXPERIMENTAL", "INSULT_EXPERIMENTAL");
    }

    @Test
    void leavesOutWhatIsBelowItsThreshold() {
        assertThat(answer("options").get("attributeScores").fieldNames())
                .toIterable()
                .containsExactly("TOXICITY");
    }

    @Test
    void takesEveryFieldOfARequest() {
        JsonNode answer = answer("wholeRequest");

        assertThat(answer.get("attributeScores").fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder("TOXICITY", "INSULT");
        JsonNode spans = answer.at("/attributeScores/TOXICITY/spanScores");
        assertThat(spans).hasSize(2);
        assertThat(spans.at("/0/score/value").doubleValue())
                .isGreaterThan(spans.at("/1/score/value").doubleValue());
        assertThat(answer.get("languages")).isEqualTo(list("en"));
        assertThat(answer.get("clientToken").textValue()).isEqualTo("comment-17");
    }

    @Test
    void takesTextsAsLongAsTheClientLetsThrough() {
        assertThat(score("longest", "TOXICITY")).isBetween(0.0, 0.5);
    }

    @Test
    void makesTheClientThrowWhatItThrowsForErrorsOfTheApi() {
        assertError("emptyText", "COMMENT_EMPTY");
        assertError("textTooLong", "COMMENT_TOO_LONG");
        assertError("noAttribute", "NO_REQUESTED_ATTRIBUTES");
        assertError("unknownLanguage", "LANGUAGE_NOT_SUPPORTED_BY_ATTRIBUTE");
        assertThat(error("unknownAttribute").at("/body/error/status").textValue())
                .isEqualTo("INVALID_ARGUMENT");
        assertThat(error("unknownField").get("message").textValue()).contains("Unknown name \"mood\"");
        assertThat(outcomes.at("/emptyTextTheClientRefuses/error").textValue()).isEqualTo("TextEmptyError");
    }

    private static void assertError(String call, String type) {
        JsonNode error = error(call);
        assertThat(error.at("/body/error/status").textValue()).isEqualTo("INVALID_ARGUMENT");
        assertThat(error.at("/body/error/details/0/errorType").textValue()).isEqualTo(type);
        assertThat(error.get("message"))
                .as("the client's message is that of the API")
                .isEqualTo(error.at("/body/error/message"));
    }

    private static JsonNode error(String call) {
        JsonNode outcome = outcomes.path(call);
        assertThat(outcome.path("error").asText()).as(outcome.toString()).isEqualTo("ResponseError");
        assertThat(outcome.get("status").intValue()).isEqualTo(400);
        return outcome;
    }

    private static JsonNode answer(String call) {
        JsonNode answer = outcomes.path(call).path("answer");
        assertThat(answer.isObject()).as(outcomes.path(call).toString()).isTrue();
        return answer;
    }

    private static double score(String call, String attribute) {
        return answer(call)
                .path("attributeScores")
                .path(attribute)
                .at("/summaryScore/value")
                .doubleValue();
    }

    private static JsonNode list(String value) {
        return JSON.createArrayNode().add(value);
    }
}
