package dev.moot.service.stream;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/**
 * Keeps a record that kills the process, such that nothing in it can be caught, from killing its next lives for ever.
 *
 * <p>Kafka counts the lives. Before a session tries the first records of a partition it has got, it notes so beside the
 * committed offset, without moving it; the first labels that are committed wipe the note out. A session that finds two
 * such notes takes the records there one by one, with a note for each: a death then marks one record. What two sessions
 * have died of while they had it alone is rejected untried.
 *
 * <p>Only death counts. A session whose labels were ready, and that failed to publish them, takes its note back; and a
 * process that cannot label a plain comment dies before it notes anything. An innocent record would be rejected if four
 * sessions in a row were killed from outside, the last two in the few milliseconds they had it in hand; then it is among
 * the rejected records and can be put back.
 *
 * <p>Belongs to a worker and outlives its sessions. Not thread-safe.
 */
final class Attempts {

    /** After so many deaths records are taken one by one. */
    private static final int TOGETHER = 2;

    /** After so many in all, a record that was alone is rejected. */
    private static final int MOST = TOGETHER + 2;

    /** How far behind the committed offset a record may be that kills a session: it reads no further before it commits. */
    private static final int REACH = 2 * Gatherer.MOST_RECORDS;

    /** What was found where this session has tried nothing yet: how many died there before it. */
    private final Map<TopicPartition, Deaths> untried = new HashMap<>();

    /** Up to which offset records are taken one by one. */
    private final Map<TopicPartition, Long> aloneUntil = new HashMap<>();

    private final Map<TopicPartition, Note> notes = new HashMap<>();

    private record Deaths(long offset, int count) {

        static final Deaths NONE = new Deaths(0, 0);
    }

    private record Note(long offset, int attempts, boolean survived) {}

    /** To be called when partitions are assigned, with what is committed where anything is. */
    void assigned(Collection<TopicPartition> partitions, Map<TopicPartition, OffsetAndMetadata> committed) {
        for (TopicPartition partition : partitions) {
            untried.put(
                    partition,
                    Optional.ofNullable(committed.get(partition))
                            .map(position -> deaths(partition, position))
                            .orElse(Deaths.NONE));
            aloneUntil.remove(partition);
        }
    }

    private Deaths deaths(TopicPartition partition, OffsetAndMetadata position) {
        int attempts =
                Bookmark.read(position.metadata()).map(Bookmark::attempts).orElse(0);
        boolean wasSurvived = new Note(position.offset(), attempts, true).equals(notes.get(partition));
        return new Deaths(position.offset(), wasSurvived ? 0 : attempts);
    }

    /** Forgets partitions that are given up; but not what was noted there, as they may come back. */
    void drop(Collection<TopicPartition> partitions) {
        untried.keySet().removeAll(partitions);
        aloneUntil.keySet().removeAll(partitions);
    }

    /**
     * Notes that these records will be tried, where that is due.
     *
     * @param committer commits offsets
     */
    void begin(
            List<ConsumerRecord<byte[], byte[]>> records, Consumer<Map<TopicPartition, OffsetAndMetadata>> committer) {
        Map<TopicPartition, ConsumerRecord<byte[], byte[]>> firsts = new HashMap<>();
        records.forEach(record -> firsts.putIfAbsent(partition(record), record));
        Map<TopicPartition, OffsetAndMetadata> due = new HashMap<>();
        Map<TopicPartition, Note> noted = new HashMap<>();
        firsts.forEach((partition, first) -> {
            if (untried.containsKey(partition)) {
                int deaths = deathsAt(first);
                if (deaths < TOGETHER) {
                    note(first, deaths + 1, due, noted);
                }
            } else if (isSurvived(first) && notes.get(partition).attempts() > 0) {
                // What was labelled could not be published. No later life is to take that for a death.
                due.put(partition, position(first, 0));
                noted.put(partition, new Note(first.offset(), 0, true));
            }
        });
        commit(due, noted, committer);
        firsts.forEach((partition, first) -> {
            int deaths = deathsAt(first);
            untried.remove(partition);
            if (deaths >= TOGETHER) {
                aloneUntil.put(partition, first.offset() + REACH);
                notes.put(partition, new Note(first.offset(), deaths, false));
            }
        });
    }

    /** A record that is not the one that was noted takes no blame: that one is gone from the topic. */
    private int deathsAt(ConsumerRecord<byte[], byte[]> first) {
        Deaths found = untried.getOrDefault(partition(first), Deaths.NONE);
        return found.offset() == first.offset() ? found.count() : 0;
    }

    /** Cuts records into batches of at most this size, in their order; those to be taken one by one have one each. */
    List<List<ConsumerRecord<byte[], byte[]>>> batches(List<ConsumerRecord<byte[], byte[]>> records, int size) {
        List<List<ConsumerRecord<byte[], byte[]>>> batches = new ArrayList<>();
        int from = 0;
        for (int i = 0; i < records.size(); i++) {
            boolean alone = isAlone(records.get(i));
            if (from < i && (alone || i - from == size)) {
                batches.add(records.subList(from, i));
                from = i;
            }
            if (alone) {
                batches.add(records.subList(i, i + 1));
                from = i + 1;
            }
        }
        if (from < records.size()) {
            batches.add(records.subList(from, records.size()));
        }
        return batches;
    }

    /** Whether a record is to be taken alone, in a transaction of its own. */
    boolean isAlone(ConsumerRecord<byte[], byte[]> record) {
        return record.offset() < aloneUntil.getOrDefault(partition(record), 0L);
    }

    /** Whether a record has killed so many sessions that it is to be rejected untried. */
    boolean isHopeless(ConsumerRecord<byte[], byte[]> record) {
        Note note = notes.get(partition(record));
        return isAlone(record)
                && note != null
                && note.offset() == record.offset()
                && !note.survived()
                && note.attempts() >= MOST;
    }

    /** Notes that a record will be tried alone. */
    void beginAlone(ConsumerRecord<byte[], byte[]> record, Consumer<Map<TopicPartition, OffsetAndMetadata>> committer) {
        if (isSurvived(record)) {
            return;
        }
        Note before = notes.get(partition(record));
        int deaths = before != null && before.offset() == record.offset() ? before.attempts() : TOGETHER;
        Map<TopicPartition, OffsetAndMetadata> due = new HashMap<>();
        Map<TopicPartition, Note> noted = new HashMap<>();
        note(record, deaths + 1, due, noted);
        commit(due, noted, committer);
    }

    /** To be called when these records have been tried, whatever came of it. */
    void survived(List<ConsumerRecord<byte[], byte[]>> records) {
        for (ConsumerRecord<byte[], byte[]> record : records) {
            notes.computeIfPresent(
                    partition(record),
                    (partition, note) ->
                            note.offset() == record.offset() ? new Note(note.offset(), note.attempts(), true) : note);
        }
    }

    private boolean isSurvived(ConsumerRecord<byte[], byte[]> record) {
        Note note = notes.get(partition(record));
        return note != null && note.survived() && note.offset() == record.offset();
    }

    private static void note(
            ConsumerRecord<byte[], byte[]> record,
            int attempts,
            Map<TopicPartition, OffsetAndMetadata> due,
            Map<TopicPartition, Note> noted) {
        due.put(partition(record), position(record, attempts));
        noted.put(partition(record), new Note(record.offset(), attempts, false));
    }

    private void commit(
            Map<TopicPartition, OffsetAndMetadata> due,
            Map<TopicPartition, Note> noted,
            Consumer<Map<TopicPartition, OffsetAndMetadata>> committer) {
        if (!due.isEmpty()) {
            committer.accept(due);
            notes.putAll(noted);
        }
    }

    private static OffsetAndMetadata position(ConsumerRecord<byte[], byte[]> record, int attempts) {
        return new OffsetAndMetadata(
                record.offset(), record.leaderEpoch(), new Bookmark(record.timestamp(), attempts).metadata());
    }

    private static TopicPartition partition(ConsumerRecord<byte[], byte[]> record) {
        return new TopicPartition(record.topic(), record.partition());
    }
}
