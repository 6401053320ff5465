package dev.moot.service.stream;

import dev.moot.service.publish.LabelEncoder;
import dev.moot.service.publish.SourcePosition;
import java.time.Instant;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * Makes the records of the topic of labels.
 *
 * <p>Thread-safe.
 */
final class LabelRecords {

    private final LabelEncoder encoder = new LabelEncoder();
    private final String topic;

    LabelRecords(String topic) {
        this.topic = topic;
    }

    ProducerRecord<byte[], byte[]> of(Decision.Label label) {
        return encoder.record(topic, label.labelled(), SourcePosition.of(label.source()));
    }

    ProducerRecord<byte[], byte[]> of(Decision.Deletion deletion, Instant now) {
        return encoder.tombstone(topic, deletion.commentId(), SourcePosition.of(deletion.source()), now);
    }
}
