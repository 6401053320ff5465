package dev.moot.service.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;

/** What fails is repeated until it succeeds, and leaves no trace in the labels. */
class FailureTest {

    private static final String ID = "twin";

    @Test
    void startsAgainAfterItsProducerIsFenced() throws Exception {
        try (Newsroom newsroom = new Newsroom(SharedKafka.bootstrapServers())) {
            MootService service = newsroom.serve(Map.of("moot.instance.id", ID, "moot.stream.workers", 1));
            newsroom.post("t-1", "c-1", "before");
            newsroom.labels(1);

            fence(newsroom.group() + "-" + ID + "-0");
            for (int i = 2; i <= 100; i++) {
                newsroom.post("t-" + i, "c-" + i, "after");
            }

            assertThat(newsroom.labels(100)).hasSize(100);
            new Page(service.address().resolve("/health")).await(200);
            new Page(service.address().resolve("/prometheus")).await("moot_worker_restarts_total 1.0");
        }
    }

    private static void fence(String transactionalId) {
        try (KafkaProducer<byte[], byte[]> usurper = new KafkaProducer<>(
                Map.of(
                        ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        SharedKafka.bootstrapServers(),
                        ProducerConfig.TRANSACTIONAL_ID_CONFIG,
                        transactionalId),
                new ByteArraySerializer(),
                new ByteArraySerializer())) {
            usurper.initTransactions();
        }
    }

    @Test
    void labelsOnceAlthoughTwoInstancesShareAnId() throws Exception {
        try (Newsroom newsroom = new Newsroom(SharedKafka.bootstrapServers())) {
            Map<String, Object> twin = Map.of("moot.instance.id", ID, "moot.stream.retry.longest-pause", "500ms");
            newsroom.serve(twin);
            for (int i = 0; i < 500; i++) {
                newsroom.post("t-" + i, "c-" + i, "a comment");
            }
            newsroom.start(twin);
            for (int i = 500; i < 1_000; i++) {
                newsroom.post("t-" + i, "c-" + i, "a comment");
            }
            assertThat(newsroom.labels(1_000)).hasSize(1_000);
        }
    }

    @Test
    void waitsForATopicOfLabelsThatIsGone() throws Exception {
        try (Newsroom newsroom = new Newsroom(SharedKafka.bootstrapServers()).withTopics(1);
                var admin = newsroom.admin()) {
            MootService service = newsroom.serve(
                    Map.of("moot.kafka.max.block.ms", 1_000, "moot.stream.retry.longest-pause", "200ms"));
            Page health = new Page(service.address().resolve("/health"));
            admin.deleteTopics(List.of(newsroom.labelsTopic())).all().get();
            newsroom.post("t-1", "c-1", "first");
            newsroom.post("t-1", "c-2", "second");
            health.await(503);
            assertThat(health.body()).contains("\"problem\":");

            newsroom.create(1, newsroom.labelsTopic());
            health.await(200);
            newsroom.post("t-1", "c-3", "third");
            assertThat(newsroom.labels(3)).containsOnlyKeys("c-1", "c-2", "c-3");
        }
    }
}
