package dev.moot.service.stream;

import dev.moot.service.context.ThreadContext;
import dev.moot.service.metrics.StreamMetrics;
import dev.moot.service.model.Relay;
import dev.moot.service.model.Serving;
import dev.moot.service.settings.ContextSettings;
import dev.moot.service.settings.StreamSettings;
import dev.moot.service.settings.TopicSettings;
import dev.moot.service.trace.TraceHeaders;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongConsumer;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.consumer.OffsetAndTimestamp;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;

/**
 * Labels the comments of a time range again, with the present model, into the topic their labels are in.
 *
 * <p>It goes on until it has caught up with the end of the topic. So a comment that was edited or deleted meanwhile, and
 * labelled by the service, does not keep the labels of its older text. What is rejected is rejected already, and skipped.
 *
 * <p>Cut off, it is to be run again; labels are the same each time.
 */
@Singleton
public final class Relabelling {

    private static final Duration POLL = Duration.ofMillis(500);

    private final KafkaClients clients;
    private final TopicSettings topics;
    private final StreamSettings stream;
    private final ContextSettings context;
    private final StreamMetrics metrics;

    Relabelling(
            KafkaClients clients,
            TopicSettings topics,
            StreamSettings stream,
            ContextSettings context,
            StreamMetrics metrics) {
        this.clients = clients;
        this.topics = topics;
        this.stream = stream;
        this.context = context;
        this.metrics = metrics;
    }

    /**
     * Labels what was written from a time on.
     *
     * @param progress is told how many more labels are written; called by several threads
     * @return how many labels were written, or withdrawn again
     * @throws KafkaException if Kafka fails
     */
    public long run(Serving serving, Instant since, LongConsumer progress) {
        List<TopicPartition> partitions;
        try (Consumer<byte[], byte[]> consumer = clients.replayConsumer("relabel")) {
            partitions = Partitions.of(topics.comments(), consumer);
        }
        int threads = Math.min(stream.workerThreads(), partitions.size());
        return IntStream.range(0, threads)
                .parallel()
                .mapToLong(thread -> IntStream.range(0, partitions.size())
                        .filter(i -> i % threads == thread)
                        .mapToLong(i -> relabel(partitions.get(i), serving, since, progress))
                        .sum())
                .sum();
    }

    private long relabel(TopicPartition partition, Serving serving, Instant since, LongConsumer progress) {
        String purpose = "relabel-" + partition.partition();
        try (Consumer<byte[], byte[]> consumer = clients.replayConsumer(purpose);
                Producer<byte[], byte[]> producer = clients.plainProducer(purpose);
                Labelling labelling = new Labelling(
                        new ThreadContext(context), new Relay(serving), (comments, labels) -> {}, metrics, true)) {
            consumer.assign(List.of(partition));
            OffsetAndTimestamp first = consumer.offsetsForTimes(Map.of(partition, since.toEpochMilli()))
                    .get(partition);
            if (first == null) {
                return 0;
            }
            consumer.seek(partition, first.offset());
            ReadBack readBack = new ReadBack(consumer, context);
            readBack.begin(Map.of(
                    partition, new OffsetAndMetadata(first.offset(), new Bookmark(first.timestamp(), 0).metadata())));
            Written written = new Written(producer, new LabelRecords(topics.labels()), progress);
            while (consumer.position(partition)
                    < consumer.endOffsets(List.of(partition)).get(partition)) {
                List<ConsumerRecord<byte[], byte[]>> read = consumer.poll(POLL).records(partition);
                List<ConsumerRecord<byte[], byte[]>> records = labelling.remember(read, readBack::isLabelled);
                for (int from = 0; from < records.size(); from += stream.batchSize()) {
                    written.add(labelling.label(
                            records.subList(from, Math.min(from + stream.batchSize(), records.size()))));
                }
                written.flush();
                labelling.settle(read);
            }
            return written.count;
        }
    }

    /** Labels on their way to the topic. */
    private static final class Written {

        private final Producer<byte[], byte[]> producer;
        private final LabelRecords records;
        private final LongConsumer progress;
        private final AtomicReference<Exception> failure = new AtomicReference<>();
        private long count;

        Written(Producer<byte[], byte[]> producer, LabelRecords records, LongConsumer progress) {
            this.producer = producer;
            this.records = records;
            this.progress = progress;
        }

        void add(List<Decision> decisions) {
            Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
            for (Decision decision : decisions) {
                if (decision instanceof Decision.Label label) {
                    send(decision, records.of(label));
                } else if (decision instanceof Decision.Deletion deletion) {
                    send(decision, records.of(deletion, now));
                }
            }
        }

        private void send(Decision decision, ProducerRecord<byte[], byte[]> record) {
            TraceHeaders.write(TraceHeaders.read(decision.source().headers()), record.headers());
            Future<RecordMetadata> unused = producer.send(record, (sent, problem) -> {
                if (problem != null) {
                    failure.compareAndSet(null, problem);
                }
            });
            count++;
            progress.accept(1);
        }

        void flush() {
            producer.flush();
            if (failure.get() != null) {
                throw new KafkaException("labels cannot be written: " + Problem.of(failure.get()), failure.get());
            }
        }
    }
}
