package dev.moot.service.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.junit.jupiter.api.Test;

/** Lives of workers that die, or do not, at the same records. */
class AttemptsTest {

    private static final int SIZE = 4;
    private static final TopicPartition PARTITION = new TopicPartition("comments", 0);
    private static final List<ConsumerRecord<byte[], byte[]>> RECORDS =
            IntStream.range(20, 30).mapToObj(AttemptsTest::record).toList();

    private final Map<TopicPartition, OffsetAndMetadata> committed =
            new HashMap<>(Map.of(PARTITION, new OffsetAndMetadata(20, new Bookmark(7, 0).metadata())));

    @Test
    void cutsBatchesBeforeAnyDeath() {
        assertThat(life(new Attempts()).batches(RECORDS, SIZE))
                .extracting(List::size)
                .containsExactly(4, 4, 2);
    }

    @Test
    void notesALifeBesideTheOffsetAndLeavesThatAsItIs() {
        life(new Attempts());
        assertThat(committed).containsOnly(Map.entry(PARTITION, new OffsetAndMetadata(20, "7 1")));
    }

    @Test
    void takesRecordsOneByOneAfterTwoDeaths() {
        life(new Attempts());
        assertThat(life(new Attempts()).batches(RECORDS, SIZE)).hasSize(3);
        assertThat(life(new Attempts()).batches(RECORDS, SIZE)).hasSize(RECORDS.size());
    }

    @Test
    void rejectsWhatTwoDiedOfThatHadItAlone() {
        life(new Attempts());
        life(new Attempts());
        for (int i = 0; i < 2; i++) {
            Attempts alone = life(new Attempts());
            assertThat(alone.isHopeless(RECORDS.get(0))).isFalse();
            alone.beginAlone(RECORDS.get(0), committed::putAll);
        }
        Attempts last = life(new Attempts());
        assertThat(last.isHopeless(RECORDS.get(0))).isTrue();
        assertThat(RECORDS.subList(1, RECORDS.size())).noneMatch(last::isHopeless);
    }

    @Test
    void countsAnewForTheNextRecordThatIsTakenAlone() {
        life(new Attempts());
        life(new Attempts());
        Attempts alone = life(new Attempts());
        alone.beginAlone(RECORDS.get(0), committed::putAll);
        alone.survived(RECORDS.subList(0, 1));
        alone.beginAlone(RECORDS.get(1), committed::putAll);
        assertThat(committed.get(PARTITION)).isEqualTo(new OffsetAndMetadata(21, "7 3"));
    }

    @Test
    void takesBackTheNoteOfWhatCouldNotBePublished() {
        for (int i = 0; i < 10; i++) {
            Attempts attempts = life(new Attempts());
            attempts.survived(RECORDS);
            attempts.begin(RECORDS, committed::putAll);
            assertThat(committed.get(PARTITION).metadata()).isEqualTo("7");
            assertThat(RECORDS).noneMatch(attempts::isAlone);
        }
    }

    @Test
    void takesNoSessionForDeadThatItHasSurvived() {
        Attempts attempts = new Attempts();
        for (int i = 0; i < 10; i++) {
            life(attempts).survived(RECORDS);
            attempts.drop(List.of(PARTITION));
            assertThat(RECORDS).noneMatch(attempts::isAlone);
        }
    }

    @Test
    void countsASessionThatDiedOfAnErrorInALivingProcess() {
        Attempts attempts = new Attempts();
        life(attempts);
        life(attempts);
        assertThat(RECORDS).allMatch(life(attempts)::isAlone);
    }

    @Test
    void blamesNoRecordForTheDeathsOfOneThatIsGone() {
        committed.put(PARTITION, new OffsetAndMetadata(19, new Bookmark(7, 4).metadata()));
        Attempts attempts = life(new Attempts());
        assertThat(RECORDS).noneMatch(attempts::isAlone).noneMatch(attempts::isHopeless);
        assertThat(committed.get(PARTITION)).isEqualTo(new OffsetAndMetadata(20, "7 1"));
    }

    @Test
    void takesAnOffsetOfAnotherToolForNew() {
        committed.put(PARTITION, new OffsetAndMetadata(20, "by hand"));
        life(new Attempts());
        assertThat(committed.get(PARTITION).metadata()).isEqualTo("7 1");
    }

    /** A session gets the partition and reads its first records. */
    private Attempts life(Attempts attempts) {
        attempts.assigned(List.of(PARTITION), Map.copyOf(committed));
        attempts.begin(RECORDS, committed::putAll);
        return attempts;
    }

    private static ConsumerRecord<byte[], byte[]> record(int offset) {
        return new ConsumerRecord<>(
                PARTITION.topic(),
                PARTITION.partition(),
                offset,
                7,
                TimestampType.CREATE_TIME,
                0,
                0,
                new byte[0],
                new byte[0],
                new RecordHeaders(),
                Optional.empty());
    }
}
