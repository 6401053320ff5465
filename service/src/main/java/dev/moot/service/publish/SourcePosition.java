package dev.moot.service.publish;

import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * Where a record was read.
 *
 * @param topic the topic
 * @param partition the partition
 * @param offset the offset
 */
public record SourcePosition(String topic, int partition, long offset) {

    /** The position of a record. */
    public static SourcePosition of(ConsumerRecord<?, ?> record) {
        return new SourcePosition(record.topic(), record.partition(), record.offset());
    }

    /** Returns {@code topic/partition/offset}. */
    @Override
    public String toString() {
        return topic + "/" + partition + "/" + offset;
    }
}
