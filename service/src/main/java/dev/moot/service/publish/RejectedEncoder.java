package dev.moot.service.publish;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.moot.service.intake.Intake;
import java.net.URI;
import java.time.Instant;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;

/**
 * Makes a dead letter of a record that was refused.
 *
 * <p>Thread-safe.
 */
public final class RejectedEncoder {

    /** What the names of the refused record's own headers are prefixed with. */
    public static final String ORIGINAL_PREFIX = "original-";

    private static final URI DATA_SCHEMA = URI.create("urn:moot:schema:rejected:1");
    private static final String TYPE = "dev.moot.rejected.v1";

    private final URI source;

    /** An encoder whose events come from {@code /moot}. */
    public RejectedEncoder() {
        this(CloudEventHeaders.DEFAULT_SOURCE);
    }

    /**
     * An encoder whose events come from this source.
     *
     * @param source the {@code ce_source} of each event
     */
    public RejectedEncoder(URI source) {
        this.source = source;
    }

    /**
     * Makes the record to publish: key and value as they came, the error and the position in the headers.
     *
     * @param topic where to
     * @param original the record that was refused
     * @param refused why
     * @param rejectedAt when
     */
    public ProducerRecord<byte[], byte[]> record(
            String topic, ConsumerRecord<byte[], byte[]> original, Intake.Refused refused, Instant rejectedAt) {
        Headers headers = new CloudEventHeaders(
                        SourcePosition.of(original).toString(), TYPE, source, rejectedAt, DATA_SCHEMA)
                .toKafka();
        add(headers, "error-code", refused.code().code());
        add(headers, "error-message", refused.message());
        add(headers, "source-topic", original.topic());
        add(headers, "source-partition", Integer.toString(original.partition()));
        add(headers, "source-offset", Long.toString(original.offset()));
        add(headers, "source-timestamp", Long.toString(original.timestamp()));
        for (Header header : original.headers()) {
            headers.add(ORIGINAL_PREFIX + header.key(), header.value());
        }
        return new ProducerRecord<>(topic, null, original.key(), original.value(), headers);
    }

    private static void add(Headers headers, String name, String value) {
        headers.add(name, value.getBytes(UTF_8));
    }
}
