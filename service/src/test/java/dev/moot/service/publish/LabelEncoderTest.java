package dev.moot.service.publish;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Optional;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;

class LabelEncoderTest {

    private static final SourcePosition POSITION = new SourcePosition("moot.comments", 3, 1047);

    private final LabelEncoder encoder = new LabelEncoder();

    @Test
    void writesOneObjectOnOneLineWithScoresOfFourDecimals() {
        String json = new String(encoder.encode(Samples.labelled(Samples.rudeAndWrong(), Optional.of("en"))), UTF_8);

        assertThat(json).isEqualTo("""
                        {"schema":"moot.labels/1","commentId":"c-17","threadId":"article-\u00e9","language":"en",\
                        "civility":{"scores":{"TOXICITY":0.1234,"INSULT":1,"RESPECT":0},"flags":["INSULT"],\
                        "spans":[{"attribute":"INSULT","begin":4,"end":10,"score":0.75}]},\
                        "law":{"verdict":"misinformation","score":0.9124,\
                        "claims":[{"verdict":"misinformation","begin":0,"end":20,"score":0.9124}]},\
                        "suggestion":{"action":"REVIEW","reasons":["INSULT>=0.6123","law.misinformation"]},\
                        "context":{"parent":"event"},\
                        "model":{"name":"moot-en","version":"1",\
                        "hash":"sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef","tier":"fast"},\
                        "labelledAt":"2026-11-21T20:42:00.123Z"}""");
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
}
