package dev.moot.service.publish;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.time.Instant;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;

/**
 * The attributes of a CloudEvent in Kafka's binary content mode.
 *
 * @param id unique among the events of its source
 * @param type what happened
 * @param source who says so
 * @param time when
 * @param dataSchema the schema of the value
 * @see <a href="https://github.com/cloudevents/spec/blob/v1.0.2/cloudevents/bindings/kafka-protocol-binding.md">Kafka
 *     protocol binding for CloudEvents 1.0.2</a>
 */
public record CloudEventHeaders(String id, String type, URI source, Instant time, URI dataSchema) {

    /** What Moot calls itself where the publisher gives no name of the instance. */
    public static final URI DEFAULT_SOURCE = URI.create("/moot");

    /** The same as headers of a record. */
    public Headers toKafka() {
        Headers headers = new RecordHeaders();
        headers.add("ce_specversion", "1.0".getBytes(UTF_8));
        headers.add("ce_id", id.getBytes(UTF_8));
        headers.add("ce_type", type.getBytes(UTF_8));
        headers.add("ce_source", source.toString().getBytes(UTF_8));
        headers.add("ce_time", time.toString().getBytes(UTF_8));
        headers.add("ce_dataschema", dataSchema.toString().getBytes(UTF_8));
        return headers;
    }
}
