package dev.moot.service.stream;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.moot.classifier.Civility;
import dev.moot.classifier.Classifier;
import dev.moot.classifier.Comment;
import dev.moot.classifier.Labels;
import dev.moot.classifier.LawLabel;
import dev.moot.classifier.LegalVerdict;
import dev.moot.classifier.ModelDescription;
import dev.moot.classifier.Tier;
import dev.moot.classifier.model.Model;
import dev.moot.service.context.ThreadContext;
import dev.moot.service.metrics.StreamMetrics;
import dev.moot.service.model.Relay;
import dev.moot.service.model.Serving;
import dev.moot.service.settings.ContextSettings;
import dev.moot.service.settings.StreamSettings.Retry;
import dev.moot.service.settings.TopicSettings;
import dev.moot.service.suggestion.SuggestionPolicy;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.opentelemetry.api.OpenTelemetry;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.clients.consumer.internals.AutoOffsetResetStrategy.StrategyType;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SessionTest {

    private static final TopicPartition PARTITION = new TopicPartition("comments", 0);
    private static final TopicSettings TOPICS =
            new TopicSettings("comments", "labels", "rejected", "decisions", true, 1, 1, 1 << 20);
    private static final Duration LONG = Duration.ofSeconds(2);
    private static final ContextSettings CONTEXT = new ContextSettings(Duration.ofDays(1), 10, 1_000);

    private final StreamMetrics metrics = new StreamMetrics(new SimpleMeterRegistry());
    private final MockConsumer<byte[], byte[]> consumer = new MockConsumer<>(StrategyType.EARLIEST.toString());
    private final MockProducer<byte[], byte[]> producer =
            new MockProducer<>(true, null, new ByteArraySerializer(), new ByteArraySerializer());
    private final CountDownLatch stop = new CountDownLatch(1);
    private final Attempts attempts = new Attempts();
    private final WorkerStatus status = new WorkerStatus("worker");

    @BeforeEach
    void assign() {
        consumer.assign(List.of(PARTITION));
        consumer.updateBeginningOffsets(Map.of(PARTITION, 0L));
        producer.initTransactions();
    }

    @Test
    void doesNotLetARareCommentWaitForTheCommitInterval() throws Exception {
        consumer.schedulePollTask(() -> assertThat(producer.commitCount()).isZero());
        schedule(0);
        consumer.schedulePollTask(() -> {
            assertThat(producer.commitCount())
                    .as("committed before the next poll")
                    .isEqualTo(1);
            stop.countDown();
        });

        session().run(stop);
        assertThat(producer.history()).hasSize(1);
    }

    @Test
    void isWellAgainWhenWhatItWasToRepeatIsGone() throws Exception {
        producer.commitTransactionException = new KafkaException("away");
        schedule(0);
        consumer.schedulePollTask(() -> {
            assertThat(status.problem()).isPresent();
            producer.commitTransactionException = null;
        });
        consumer.schedulePollTask(() -> {
            assertThat(status.problem()).as("after a read that brought nothing").isEmpty();
            stop.countDown();
        });

        session().run(stop);
    }

    private Session session() {
        CommentReader reader = new CommentReader(
                consumer,
                new Gatherer(consumer, LONG),
                new Heartbeat(consumer, LONG),
                new ReadBack(consumer, CONTEXT),
                attempts,
                metrics,
                status);
        Labelling labelling = new Labelling(
                new ThreadContext(CONTEXT),
                new Relay(new Serving(new PlainModel(), SuggestionPolicy.defaults(PlainClassifier.MODEL))),
                (comments, labels) -> {},
                metrics,
                false);
        TransactionalPublisher publisher = new TransactionalPublisher(
                producer, TOPICS, metrics, new RecordSpans(OpenTelemetry.noop().getTracer("test"), "group"));
        Pauses pauses = new Pauses(new Retry(Duration.ofMillis(1), Duration.ofMillis(1)));
        return new Session(reader, labelling, publisher, attempts, status, pauses, 256, LONG);
    }

    private void schedule(long offset) {
        byte[] comment = "{\"id\":\"c\",\"threadId\":\"t\",\"text\":\"Thank you.\"}".getBytes(UTF_8);
        consumer.schedulePollTask(() -> consumer.addRecord(
                new ConsumerRecord<>(PARTITION.topic(), PARTITION.partition(), offset, "t".getBytes(UTF_8), comment)));
    }

    private static final class PlainModel implements Model {

        @Override
        public ModelDescription description() {
            return PlainClassifier.MODEL;
        }

        @Override
        public Classifier newClassifier() {
            return new PlainClassifier();
        }
    }

    private static final class PlainClassifier implements Classifier {

        private static final ModelDescription MODEL =
                new ModelDescription("test", "1", "sha256:" + "0".repeat(64), Map.of());

        @Override
        public List<Labels> classify(List<Comment> comments) {
            return comments.stream()
                    .map(comment -> new Labels(
                            new Civility(Map.of(), Set.of(), List.of()),
                            new LawLabel(LegalVerdict.NONE, 1, List.of()),
                            Tier.FAST))
                    .toList();
        }

        @Override
        public ModelDescription model() {
            return MODEL;
        }

        @Override
        public void close() {}
    }
}
