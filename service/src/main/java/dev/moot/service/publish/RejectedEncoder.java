package dev.moot.service.publish;

import dev.moot.service.intake.Intake;
import java.time.Instant;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * Makes a dead letter of a record that was refused.
 *
 * <p>Thread-safe.
 */
public final class RejectedEncoder {

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
        throw new UnsupportedOperationException("not yet: " + topic + original + refused + rejectedAt);
    }
}
