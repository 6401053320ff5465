package dev.moot.service.publish;

import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * Encodes labels as {@code moot.labels/1} events.
 *
 * <p>Thread-safe.
 */
public final class LabelEncoder {

    /** Encodes the value: one JSON object on one line, scores rounded to four decimals. */
    public byte[] encode(LabelledComment labelled) {
        throw new UnsupportedOperationException("not yet: " + labelled);
    }

    /**
     * Makes the record to publish: keyed by the comment's id, with CloudEvents headers.
     *
     * @param topic where to
     * @param labelled what
     * @param source where the comment was read
     */
    public ProducerRecord<byte[], byte[]> record(String topic, LabelledComment labelled, SourcePosition source) {
        throw new UnsupportedOperationException("not yet: " + topic + labelled + source);
    }
}
