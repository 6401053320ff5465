package dev.moot.service.stream;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.Test;

class OversizeTest {

    private final Oversize oversize = new Oversize();

    @Test
    void cutsNothingThatWasNotRefused() {
        ProducerRecord<byte[], byte[]> record = record(3, 30_000_000, 0);
        assertThat(oversize.fit(record)).isSameAs(record);
    }

    @Test
    void cutsFurtherAsLongAsTheBrokerRefuses() {
        ProducerRecord<byte[], byte[]> record = record(3, 30_000_000, 0);
        oversize.fit(record);
        List<Integer> sizes = new ArrayList<>();
        while (oversize.lower()) {
            sizes.add(oversize.fit(record).value().length);
        }
        assertThat(sizes).containsExactly(16 << 20, 4 << 20, 900_000, 64_000, 0);
    }

    @Test
    void cannotHelpWhereNoRejectedRecordWasSent() {
        assertThat(oversize.lower()).isFalse();
    }

    @Test
    void cannotHelpWhereTheRejectedRecordsWereAcceptedBefore() {
        oversize.fit(record(3, 30_000_000, 0));
        oversize.accepted();
        assertThat(oversize.lower()).isFalse();
    }

    @Test
    void leavesSmallerRecordsAloneAfterwards() {
        oversize.fit(record(3, 30_000_000, 0));
        assertThat(oversize.lower()).isTrue();
        ProducerRecord<byte[], byte[]> small = record(3, 1_000_000, 10);
        assertThat(oversize.fit(small)).isSameAs(small);
    }

    @Test
    void tellsSizeAndHashOfTheWholeValue() {
        oversize.fit(record(3, 20_000_000, 0));
        assertThat(oversize.lower()).isTrue();
        ProducerRecord<byte[], byte[]> cut = oversize.fit(record(3, 20_000_000, 0));
        assertThat(cut.key()).hasSize(3);
        assertThat(header(cut, Oversize.SIZE)).isEqualTo("20000000");
        assertThat(header(cut, Oversize.SHA_256)).hasSize(64);
        assertThat(header(cut, "error-code")).isEqualTo("RECORD_TOO_LARGE");
        assertThat(cut.headers().lastHeader(Oversize.DROPPED)).isNull();
    }

    @Test
    void dropsAKeyAndForeignHeadersThatAreThemselvesTooLarge() {
        oversize.fit(record(20_000_000, 3, 20_000_000));
        assertThat(oversize.lower()).isTrue();
        ProducerRecord<byte[], byte[]> cut = oversize.fit(record(20_000_000, 3, 20_000_000));
        assertThat(cut.key()).isNull();
        assertThat(cut.value()).hasSize(3);
        assertThat(cut.headers().lastHeader("original-foreign")).isNull();
        assertThat(header(cut, "error-code")).isEqualTo("RECORD_TOO_LARGE");
        assertThat(cut.headers().headers(Oversize.DROPPED))
                .extracting(header -> new String(header.value(), UTF_8))
                .containsExactly("key", "headers");
    }

    private static ProducerRecord<byte[], byte[]> record(int keySize, int valueSize, int headerSize) {
        Headers headers = new RecordHeaders();
        headers.add("error-code", "RECORD_TOO_LARGE".getBytes(UTF_8));
        headers.add("original-foreign", new byte[headerSize]);
        return new ProducerRecord<>("moot.rejected", null, new byte[keySize], new byte[valueSize], headers);
    }

    private static String header(ProducerRecord<byte[], byte[]> record, String name) {
        return new String(record.headers().lastHeader(name).value(), UTF_8);
    }
}
