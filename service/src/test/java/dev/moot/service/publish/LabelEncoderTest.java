package dev.moot.service.publish;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.moot.classifier.Labels;
import dev.moot.classifier.ModelDescription;
import dev.moot.classifier.Stance;
import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LabelEncoderTest {

    private static final SourcePosition POSITION = new SourcePosition("moot.comments", 3, 1047);

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String KNOWLEDGE = "sha256:" + "ab".repeat(32);
    private static final ModelDescription WITH_KNOWLEDGE = Samples.MODEL.withKnowledge(KNOWLEDGE);

    private final LabelEncoder encoder = new LabelEncoder();

    @Test
    void writesOneObjectOnOneLineWithScoresOfFourDecimals() {
        String json = new String(encoder.encode(Samples.labelled(Samples.rudeAndWrong(), Optional.of("en"))), UTF_8);

        assertThat(json).isEqualTo("""
                        {"schema":"moot.labels/1","commentId":"c-17","threadId":"article-\u00e9","language":"en",\
                        "civility":{"scores":{"TOXICITY":0.1234,"INSULT":1,"RESPECT":0},"flags":["INSULT"],\
                        "spans":[{"attribute":"INSULT","begin":4,"end":10,"score":0.75}]},\
                        "law":{"verdict":"misinformation","score":0.9124,\
                        "claims":[{"verdict":"misinformation","begin":0,"end":20,"score":0.9124,"stance":"asserts"}]},\
                        "suggestion":{"action":"REVIEW","reasons":["INSULT>=0.6123","law.misinformation"]},\
                        "context":{"parent":"event"},\
                        "model":{"name":"moot-en","version":"1",\
                        "hash":"sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef","tier":"fast"},\
                        "labelledAt":"2026-11-21T20:42:00.123Z"}""");
    }

    @Test
    void tellsWhatTheKnowledgeBaseSaysOnAClaim() throws IOException {
        assertThat(event(Samples.wrongAboutDucks()).at("/law")).isEqualTo(JSON.readTree("""
                        {"verdict": "misinformation", "score": 0.95, "claims": [{
                          "verdict": "misinformation", "begin": 0, "end": 20, "score": 0.95, "stance": "asserts",
                          "id": "us.parks.feeding-ducks", "jurisdiction": "US-CA", "status": "settled",
                          "correct": "The state forbids feeding ducks in its parks; at home it is allowed.",
                          "authorities": [
                            {"cite": "Drake v. Parks Department, 12 Cal. 3d 345 (1987)", "kind": "case",
                             "court": "Supreme Court of California",
                             "holds": "The ban on feeding waterfowl ends at the gate of the park.",
                             "url": "https://law.example.org/cases/12-cal-3d-345/"},
                            {"cite": "Cal. Pub. Res. Code § 99999", "kind": "statute",
                             "holds": "No person shall feed waterfowl in a unit of the state park system.",
                             "url": "https://law.example.org/code?section=99999.&part=1"}]}]}"""));
    }

    @ParameterizedTest
    @CsvSource({"DISPUTES, disputes", "ENDORSES, endorses"})
    void tellsWhatAReplySaysToTheClaimOfItsParent(Stance stance, String code) throws IOException {
        JsonNode event = event(Samples.answering(stance));

        assertThat(event.at("/law/verdict").asText()).isEqualTo("none");
        assertThat(event.at("/law/claims/0/stance").asText()).isEqualTo(code);
        assertThat(event.at("/law/claims/0/verdict").asText()).isEqualTo("misinformation");
        assertThat(event.at("/law/claims/0/id").asText()).isEqualTo("us.parks.feeding-ducks");
    }

    @Test
    void doesNotPublishParaphrases() {
        String json = new String(encoder.encode(Samples.labelled(Samples.wrongAboutDucks(), Optional.empty())), UTF_8);

        assertThat(json).doesNotContain("paraphrases", "number", "400 ducks");
    }

    @Test
    void namesTheLawBehindAVerdict() throws IOException {
        LabelledComment labelled = Samples.labelled(Samples.wrongAboutDucks(), Optional.empty(), WITH_KNOWLEDGE);

        assertThat(JSON.readTree(encoder.encode(labelled))
                        .at("/model/knowledge")
                        .asText())
                .isEqualTo(KNOWLEDGE);
        assertThat(HeaderText.of(
                        encoder.record("moot.labels", labelled, POSITION).headers()))
                .containsEntry("ce_id", "moot.comments/3/1047@0123456789ab+abababababab");
    }

    @Test
    void publishesNeitherTextNorAuthor() {
        ProducerRecord<byte[], byte[]> record =
                encoder.record("moot.labels", Samples.labelled(Samples.plain(), Optional.empty()), POSITION);

        assertThat(record.toString() + new String(record.value(), UTF_8)).doesNotContain("fiddlesticks", "u-secret");
    }

    @Test
    void keysRecordByCommentAndLeavesPartitionToKafka() {
        ProducerRecord<byte[], byte[]> record =
                encoder.record("moot.labels", Samples.labelled(Samples.plain(), Optional.empty()), POSITION);

        assertThat(record.topic()).isEqualTo("moot.labels");
        assertThat(record.key()).isEqualTo("c-17".getBytes(UTF_8));
        assertThat(record.partition()).isNull();
    }

    @Test
    void describesRecordAsCloudEvent() {
        LabelEncoder named = new LabelEncoder(URI.create("/moot/newsroom"));

        ProducerRecord<byte[], byte[]> record =
                named.record("moot.labels", Samples.labelled(Samples.plain(), Optional.empty()), POSITION);

        assertThat(HeaderText.of(record.headers()))
                .containsEntry("ce_specversion", "1.0")
                .containsEntry("ce_id", "moot.comments/3/1047@0123456789ab")
                .containsEntry("ce_type", "dev.moot.labels.v1")
                .containsEntry("ce_source", "/moot/newsroom")
                .containsEntry("ce_time", "2026-11-21T20:42:00.123Z")
                .containsEntry("ce_dataschema", "urn:moot:schema:labels:1")
                .containsEntry("content-type", "application/json")
                .hasSize(7);
    }

    private JsonNode event(Labels labels) throws IOException {
        return JSON.readTree(encoder.encode(Samples.labelled(labels, Optional.empty())));
    }
}
