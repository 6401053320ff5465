package dev.moot.service.publish;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.moot.service.intake.ErrorCode;
import dev.moot.service.intake.Intake;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.junit.jupiter.api.Test;

class RejectedEncoderTest {

    private static final Intake.Refused REFUSED = new Intake.Refused(ErrorCode.NOT_JSON, "no JSON from character 0 on");

    private final RejectedEncoder encoder = new RejectedEncoder();

    @Test
    void keepsKeyAndValueAsTheyCame() {
        byte[] key = {1, 2};
        byte[] value = {'{', (byte) 0xFF, 0};

        ProducerRecord<byte[], byte[]> record =
                encoder.record("moot.rejected", original(key, value), REFUSED, Samples.NOW);

        assertThat(record.topic()).isEqualTo("moot.rejected");
        assertThat(record.key()).isEqualTo(key);
        assertThat(record.value()).isEqualTo(value);
    }

    @Test
    void keepsTombstoneWithoutKey() {
        ProducerRecord<byte[], byte[]> record =
                encoder.record("moot.rejected", original(null, null), REFUSED, Samples.NOW);

        assertThat(record.key()).isNull();
        assertThat(record.value()).isNull();
    }

    @Test
    void saysWhyAndFromWhereInTheHeaders() {
        ProducerRecord<byte[], byte[]> record =
                encoder.record("moot.rejected", original(null, new byte[0]), REFUSED, Samples.NOW);

        assertThat(HeaderText.of(record.headers()))
                .containsEntry("error-code", "NOT_JSON")
                .containsEntry("error-message", "no JSON from character 0 on")
                .containsEntry("source-topic", "moot.comments")
                .containsEntry("source-partition", "3")
                .containsEntry("source-offset", "1047")
                .containsEntry("source-timestamp", "1795293720000")
                .containsEntry("ce_specversion", "1.0")
                .containsEntry("ce_id", "moot.comments/3/1047")
                .containsEntry("ce_type", "dev.moot.rejected.v1")
                .containsEntry("ce_source", "/moot")
                .containsEntry("ce_time", "2026-11-21T20:42:00.123Z")
                .containsEntry("ce_dataschema", "urn:moot:schema:rejected:1");
    }

    @Test
    void keepsOriginalHeadersUnderNamesOfTheirOwn() {
        ConsumerRecord<byte[], byte[]> original = original(null, new byte[0]);
        original.headers().add("ce_id", "theirs".getBytes(UTF_8));
        original.headers().add("trace", null);

        ProducerRecord<byte[], byte[]> record = encoder.record("moot.rejected", original, REFUSED, Samples.NOW);

        assertThat(record.headers().lastHeader("original-ce_id").value()).isEqualTo("theirs".getBytes(UTF_8));
        assertThat(record.headers().lastHeader("original-trace").value()).isNull();
        assertThat(record.headers().lastHeader("ce_id").value()).isEqualTo("moot.comments/3/1047".getBytes(UTF_8));
    }

    private static ConsumerRecord<byte[], byte[]> original(byte[] key, byte[] value) {
        return new ConsumerRecord<>(
                "moot.comments",
                3,
                1047,
                1_795_293_720_000L,
                TimestampType.CREATE_TIME,
                0,
                0,
                key,
                value,
                new RecordHeaders(),
                Optional.empty());
    }
}
