package dev.moot.service.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.clients.consumer.internals.AutoOffsetResetStrategy.StrategyType;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class GathererTest {

    private static final String TOPIC = "comments";
    private static final TopicPartition FIRST = new TopicPartition(TOPIC, 0);
    private static final TopicPartition SECOND = new TopicPartition(TOPIC, 1);
    private static final Duration LONG = Duration.ofSeconds(2);

    private final MockConsumer<byte[], byte[]> consumer = new MockConsumer<>(StrategyType.EARLIEST.toString());

    @BeforeEach
    void assign() {
        consumer.assign(List.of(FIRST, SECOND));
        consumer.updateBeginningOffsets(Map.of(FIRST, 0L, SECOND, 0L));
    }

    @Test
    void addsPollsUntilTheIntervalHasPassedSinceTheLastGo() {
        Gatherer gatherer = new Gatherer(consumer, LONG);
        gatherer.published();
        schedule(FIRST, 0);
        schedule(SECOND, 0);
        schedule(FIRST, 1);
        assertThat(gatherer.gather()).hasSize(3);
    }

    @Test
    void doesNotWaitForMoreWhereTheLastGoIsLongAgo() {
        Gatherer gatherer = new Gatherer(consumer, LONG);
        schedule(FIRST, 0);
        schedule(FIRST, 1);
        assertThat(gatherer.gather()).hasSize(1);
    }

    @Test
    void returnsNothingWhereNothingCame() {
        assertThat(new Gatherer(consumer, LONG).gather()).isEmpty();
    }

    @Test
    void dropsWhatWasGatheredFromAPartitionThatIsTakenAway() {
        Gatherer gatherer = new Gatherer(consumer, LONG);
        gatherer.published();
        schedule(FIRST, 0);
        schedule(SECOND, 0);
        consumer.schedulePollTask(() -> gatherer.drop(List.of(FIRST)));
        schedule(SECOND, 1);
        assertThat(gatherer.gather()).extracting(ConsumerRecord::partition).containsExactly(1, 1);
    }

    @Test
    void knowsWhereTheRecordsAtHandBegin() {
        Gatherer gatherer = new Gatherer(consumer, LONG);
        gatherer.published();
        schedule(FIRST, 0);
        schedule(FIRST, 1);
        gatherer.gather();
        assertThat(gatherer.firstOffset(FIRST)).hasValue(0);
        assertThat(gatherer.firstOffset(SECOND)).isEmpty();
    }

    private void schedule(TopicPartition partition, long offset) {
        consumer.schedulePollTask(() -> consumer.addRecord(
                new ConsumerRecord<>(partition.topic(), partition.partition(), offset, new byte[0], new byte[1])));
    }
}
