package dev.moot.service.stream;

import java.util.List;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InvalidTopicException;

/** The partitions of a topic. */
final class Partitions {

    private Partitions() {}

    /**
     * Asks for them.
     *
     * @throws InvalidTopicException if there is no such topic
     */
    static List<TopicPartition> of(String topic, Consumer<?, ?> consumer) {
        List<PartitionInfo> found = consumer.partitionsFor(topic);
        if (found.isEmpty()) {
            throw new InvalidTopicException("no such topic: " + topic);
        }
        return found.stream()
                .map(info -> new TopicPartition(topic, info.partition()))
                .toList();
    }
}
