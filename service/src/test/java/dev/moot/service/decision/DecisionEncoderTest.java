package dev.moot.service.decision;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.moot.service.decision.Decision.Origin;
import dev.moot.service.decision.Decision.Subject;
import dev.moot.service.decision.Decision.Verdict;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DecisionEncoderTest {

    static final Instant NOW = Instant.parse("2026-11-21T20:42:00.123Z");

    /** One that says all that can be said. */
    static final Decision FULL = new Decision(
            "d-1",
            new Subject(
                    Optional.of("c-17"),
                    Optional.of("article-\u00e9"),
                    Optional.of("You \"idiot\"."),
                    Optional.of("sha256:" + "0".repeat(64))),
            new Verdict(
                    Map.of("TOXICITY", 1.0, "INSULT", 2.0 / 3, "RESPECT", 0.0),
                    Optional.of(ModeratorAction.REJECT),
                    List.of("INSULT>=0.8", "names a person")),
            new Origin("native", Optional.of("Coral:tenant"), Optional.of("comment:c-17")),
            NOW);

    /** One that says no more than has to be said. */
    static final Decision BARE = new Decision(
            "d-2",
            new Subject(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty()),
            new Verdict(Map.of(), Optional.empty(), List.of()),
            new Origin("perspective", Optional.empty(), Optional.empty()),
            NOW);

    private final DecisionEncoder encoder = new DecisionEncoder();

    @Test
    void writesOneObjectOnOneLine() {
        assertThat(new String(encoder.encode(FULL), UTF_8)).isEqualTo("""
                        {"schema":"moot.decision/1","id":"d-1","commentId":"c-17","threadId":"article-\u00e9",\
                        "text":"You \\"idiot\\".","model":{"hash":"sha256:%s"},\
                        "scores":{"INSULT":0.6667,"RESPECT":0,"TOXICITY":1},"action":"REJECT",\
                        "reasons":["INSULT>=0.8","names a person"],"source":"native","community":"Coral:tenant",\
                        "clientToken":"comment:c-17","decidedAt":"2026-11-21T20:42:00.123Z"}""".formatted("0".repeat(64)));
    }

    @Test
    void leavesOutWhatIsNotKnown() {
        assertThat(new String(encoder.encode(BARE), UTF_8)).isEqualTo("""
                        {"schema":"moot.decision/1","id":"d-2","scores":{},"reasons":[],"source":"perspective",\
                        "decidedAt":"2026-11-21T20:42:00.123Z"}""");
    }

    @Test
    void isACloudEventWithTheDecisionsIdAndTheCommentsKey() {
        ProducerRecord<byte[], byte[]> record = encoder.record("moot.decisions", FULL);

        assertThat(record.topic()).isEqualTo("moot.decisions");
        assertThat(record.key()).isEqualTo("c-17".getBytes(UTF_8));
        assertThat(record.value()).isEqualTo(encoder.encode(FULL));
        assertThat(record.headers())
                .extracting(header -> header.key() + "=" + new String(header.value(), UTF_8))
                .containsExactly(
                        "ce_specversion=1.0",
                        "ce_id=d-1",
                        "ce_type=dev.moot.decision.v1",
                        "ce_source=/moot",
                        "ce_time=2026-11-21T20:42:00.123Z",
                        "ce_dataschema=urn:moot:schema:decision:1",
                        "content-type=application/json");
        assertThat(encoder.record("moot.decisions", BARE).key()).isNull();
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.1, 1.1, Double.NaN})
    void refusesAScoreThatIsNone(double score) {
        Map<String, Double> scores = Map.of("TOXICITY", score);
        assertThatThrownBy(() -> new Verdict(scores, Optional.empty(), List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("TOXICITY");
    }

    @Test
    void doesNotTellTextOrReasonsToALog() {
        assertThat(FULL).asString().contains("c-17").doesNotContain("idiot", "names a person");
    }
}
