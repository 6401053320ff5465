package dev.moot.benchmark.stream;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Posts comments to Kafka and times when their labels can be read there. */
final class Traffic {

    /** Comments under way when the service is to be kept busy. */
    private static final int BACKLOG = 8_000;

    private static final Duration LOST = Duration.ofMinutes(2);
    private static final Duration BREATH = Duration.ofMillis(1);

    private final String bootstrapServers;
    private final List<String> texts;

    Traffic(String bootstrapServers, List<String> texts) {
        this.bootstrapServers = bootstrapServers;
        this.texts = texts;
    }

    /** Posts as many comments as the service takes and counts the labels in the second part of the time. */
    Throughput saturate(JavaProcess service, Timing timing) {
        CommentEvents events = new CommentEvents("full-" + System.nanoTime(), texts);
        try (KafkaProducer<byte[], byte[]> producer = producer(5);
                LabelSink sink = new LabelSink(bootstrapServers, events, number -> {})) {
            int sent = keepBusy(producer, sink, events, 0, timing.warmUp());
            int labelsBefore = sink.received();
            Duration cpuBefore = service.cpuTime();
            long begin = System.nanoTime();
            sent = keepBusy(producer, sink, events, sent, timing.measured());
            double seconds = (System.nanoTime() - begin) / 1e9;
            int labels = sink.received() - labelsBefore;
            double cpuSeconds = service.cpuTime().minus(cpuBefore).toNanos() / 1e9;
            awaitAll(sink, sent);
            return new Throughput(labels / seconds, labels / cpuSeconds);
        }
    }

    private static int keepBusy(
            KafkaProducer<byte[], byte[]> producer, LabelSink sink, CommentEvents events, int from, Duration time) {
        int sent = from;
        Optional<Future<RecordMetadata>> last = Optional.empty();
        long end = System.nanoTime() + time.toNanos();
        while (System.nanoTime() < end) {
            if (sent - sink.received() < BACKLOG) {
                last = Optional.of(producer.send(events.event(sent++)));
            } else {
                LockSupport.parkNanos(BREATH.toNanos());
            }
        }
        last.ifPresent(Traffic::check);
        return sent;
    }

    /**
     * Posts comments at an even pace and times each from the moment it was due, whether or not it could be sent then
     * (without that, a stall would hide itself: the coordinated omission that Gil Tene warns of).
     */
    Latencies pace(int perSecond, Timing timing) {
        CommentEvents events = new CommentEvents("pace-" + System.nanoTime(), texts);
        int warmUp = Math.toIntExact(timing.warmUp().toMillis() * perSecond / 1000);
        int total = warmUp + Math.toIntExact(timing.measured().toMillis() * perSecond / 1000);
        AtomicLongArray due = new AtomicLongArray(total);
        Latencies latencies = new Latencies();
        try (KafkaProducer<byte[], byte[]> producer = producer(0);
                LabelSink sink = new LabelSink(bootstrapServers, events, number -> {
                    if (number >= warmUp) {
                        latencies.add(System.nanoTime() - due.get(number));
                    }
                })) {
            Optional<Future<RecordMetadata>> last = Optional.empty();
            long begin = System.nanoTime();
            for (int number = 0; number < total; number++) {
                long moment = begin + number * 1_000_000_000L / perSecond;
                while (System.nanoTime() < moment) {
                    LockSupport.parkNanos(moment - System.nanoTime());
                }
                due.set(number, moment);
                last = Optional.of(producer.send(events.event(number)));
            }
            last.ifPresent(Traffic::check);
            awaitAll(sink, total);
        }
        return latencies;
    }

    private KafkaProducer<byte[], byte[]> producer(int lingerMillis) {
        return new KafkaProducer<>(
                Map.of(
                        ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers,
                        ProducerConfig.LINGER_MS_CONFIG, lingerMillis,
                        ProducerConfig.BATCH_SIZE_CONFIG, 1 << 17),
                new ByteArraySerializer(),
                new ByteArraySerializer());
    }

    private static void check(Future<RecordMetadata> last) {
        try {
            last.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("comments could not be posted", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private static void awaitAll(LabelSink sink, int sent) {
        long deadline = System.nanoTime() + LOST.toNanos();
        while (sink.received() < sent) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException(sent - sink.received() + " of " + sent + " comments got no labels");
            }
            LockSupport.parkNanos(BREATH.toNanos());
        }
    }
}
