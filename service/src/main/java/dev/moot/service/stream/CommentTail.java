package dev.moot.service.stream;

import dev.moot.service.context.Place;
import dev.moot.service.context.ThreadContext;
import dev.moot.service.intake.Intake;
import dev.moot.service.settings.ContextSettings;
import dev.moot.service.settings.StreamSettings.Retry;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndTimestamp;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Knows the recent comments of all partitions, whichever the workers of this instance have: for requests, which come to any
 * instance.
 *
 * <p>It reads on a thread of its own, outside the group, and commits nothing.
 *
 * <p>Thread-safe.
 */
public final class CommentTail implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(CommentTail.class);
    private static final Duration POLL = Duration.ofMillis(500);
    private static final Duration FAREWELL = Duration.ofSeconds(2);

    /** Room for the average comment, ids and title included; as of {@code moot.context.*} there are 80 a record. */
    private static final int CHARACTERS = 400;

    private final KafkaClients clients;
    private final String topic;
    private final Duration window;
    private final int comments;
    private final Retry retry;
    private final Predicate<String> wanted;
    private final RecordDecoder decoder = new RecordDecoder();
    private final Thread thread = new Thread(this::run, "moot-tail");
    private ThreadContext context = new ThreadContext(new ContextSettings(Duration.ZERO, 0, 0));
    private volatile boolean stopped;

    /**
     * A tail that has read nothing yet.
     *
     * @param topic the topic of comments
     * @param window how far it begins back
     * @param comments how many are kept at most
     * @param retry how it repeats what failed
     * @param wanted whether the comment of an id is worth keeping
     */
    public CommentTail(
            KafkaClients clients, String topic, Duration window, int comments, Retry retry, Predicate<String> wanted) {
        this.clients = clients;
        this.topic = topic;
        this.window = window;
        this.comments = comments;
        this.retry = retry;
        this.wanted = wanted;
        thread.setDaemon(true);
    }

    /** Begins to read; returns at once. */
    public void start() {
        thread.start();
    }

    /** The text of a comment; empty if it is not known, not any more or not yet. */
    public synchronized Optional<String> text(String threadId, String id) {
        return context.text(threadId, id);
    }

    /** The title of a thread; empty if it is not known. */
    public synchronized Optional<String> title(String threadId) {
        return context.title(threadId);
    }

    private void run() {
        Pauses pauses = new Pauses(retry);
        while (!stopped) {
            try (Consumer<byte[], byte[]> consumer = clients.tailConsumer("tail")) {
                begin(consumer);
                while (!stopped) {
                    add(consumer.poll(POLL));
                    pauses.reset();
                    consumer.assign(Partitions.of(topic, consumer));
                }
            } catch (RuntimeException e) {
                if (!stopped) {
                    String reason = Problem.of(e);
                    LOG.atWarn()
                            .addKeyValue("event", "tail-failed")
                            .addKeyValue("reason", reason)
                            .log("recent comments cannot be read, parents are not found: {}", reason);
                    pause(pauses.next());
                }
            }
        }
    }

    private void pause(Duration pause) {
        try {
            Thread.sleep(pause.toMillis());
        } catch (InterruptedException e) {
            stopped = true;
        }
    }

    private void begin(Consumer<byte[], byte[]> consumer) {
        List<TopicPartition> partitions = Partitions.of(topic, consumer);
        int share = Math.max(1, comments / partitions.size());
        forget(new ContextSettings(window, share, (int) Math.min(1_000_000_000, (long) CHARACTERS * share)));
        consumer.assign(partitions);
        long since = System.currentTimeMillis() - window.toMillis();
        Map<TopicPartition, Long> times = new HashMap<>();
        partitions.forEach(partition -> times.put(partition, since));
        Map<TopicPartition, OffsetAndTimestamp> first = consumer.offsetsForTimes(times);
        consumer.endOffsets(partitions).forEach((partition, end) -> {
            OffsetAndTimestamp inWindow = first.get(partition);
            consumer.seek(partition, inWindow == null ? end : Math.max(inWindow.offset(), end - share));
        });
    }

    private synchronized void forget(ContextSettings limits) {
        context = new ThreadContext(limits);
    }

    private void add(Iterable<ConsumerRecord<byte[], byte[]>> records) {
        for (ConsumerRecord<byte[], byte[]> record : records) {
            add(decoder.decode(record), new Place(record.partition(), record.offset(), record.timestamp()));
        }
    }

    private synchronized void add(Intake intake, Place place) {
        if (intake instanceof Intake.Accepted accepted
                && wanted.test(accepted.comment().id())) {
            context.remember(accepted.comment(), place);
            context.settle(place.partition(), place.offset() + 1);
        } else if (intake instanceof Intake.Deleted deleted) {
            context.delete(deleted.threadId(), deleted.commentId(), place);
        }
    }

    /** Ends. */
    @Override
    public void close() {
        stopped = true;
        thread.interrupt();
        try {
            thread.join(FAREWELL.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
