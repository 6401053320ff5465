package dev.moot.service.stream;

import static org.assertj.core.api.Assertions.assertThat;

import dev.moot.service.metrics.StreamMetrics;
import dev.moot.service.settings.ContextSettings;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.consumer.OffsetAndTimestamp;
import org.apache.kafka.clients.consumer.internals.AutoOffsetResetStrategy.StrategyType;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CommentReaderTest {

    private static final TopicPartition PARTITION = new TopicPartition("comments", 0);
    private static final Duration LONG = Duration.ofSeconds(2);
    private static final ContextSettings CONTEXT = new ContextSettings(Duration.ofDays(1), 10, 1_000);

    /** Says that every time is within the window. */
    private final MockConsumer<byte[], byte[]> consumer = new MockConsumer<>(StrategyType.EARLIEST.toString()) {
        @Override
        public synchronized Map<TopicPartition, OffsetAndTimestamp> offsetsForTimes(
                Map<TopicPartition, Long> timestampsToSearch) {
            return Map.of(PARTITION, new OffsetAndTimestamp(0, 0));
        }
    };

    private final ReadBack readBack = new ReadBack(consumer, CONTEXT);
    private final CommentReader reader = new CommentReader(
            consumer,
            new Gatherer(consumer, Duration.ofMillis(1)),
            new Heartbeat(consumer, LONG),
            readBack,
            new Attempts(),
            new StreamMetrics(new SimpleMeterRegistry()),
            new WorkerStatus("worker"));

    @BeforeEach
    void assign() {
        consumer.assign(List.of(PARTITION));
        consumer.updateBeginningOffsets(Map.of(PARTITION, 0L));
        consumer.updateEndOffsets(Map.of(PARTITION, 4L));
    }

    @Test
    void goesBackNoFurtherThanToWhatIsCommitted() {
        add(0, 1, 2, 3);
        assertThat(reader.read()).hasSize(4);
        commit(2);
        reader.rewind();
        assertThat(consumer.position(PARTITION)).isEqualTo(2);
    }

    @Test
    void readsTheContextAgainWithoutLabellingWhatIsCommitted() {
        commit(2);
        readBack.begin(List.of(PARTITION));
        add(0, 1, 2, 3);
        List<ConsumerRecord<byte[], byte[]>> records = reader.read();
        assertThat(records)
                .filteredOn(reader::isLabelled)
                .extracting(ConsumerRecord::offset)
                .containsExactly(0L, 1L);
        commit(3);
        reader.rewind();
        assertThat(consumer.position(PARTITION)).isEqualTo(0);
        assertThat(records)
                .filteredOn(reader::isLabelled)
                .extracting(ConsumerRecord::offset)
                .containsExactly(0L, 1L, 2L);
    }

    private void add(long... offsets) {
        for (long offset : offsets) {
            consumer.addRecord(
                    new ConsumerRecord<>(PARTITION.topic(), PARTITION.partition(), offset, null, new byte[0]));
        }
    }

    private void commit(long offset) {
        consumer.commitSync(Map.of(PARTITION, new OffsetAndMetadata(offset, "0")));
    }
}
