package dev.moot.service.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedKafkaTest {

    private static final String TOPIC = "numbers";

    @Test
    void showsWhatATransactionCommittedAndNotWhatItAborted() throws Exception {
        try (EmbeddedKafka kafka = EmbeddedKafka.start()) {
            createTopic(kafka.bootstrapServers());
            send(kafka.bootstrapServers(), "aborted", false);
            send(kafka.bootstrapServers(), "committed", true);

            assertThat(readCommitted(kafka.bootstrapServers(), 1)).containsExactly("committed");
        }
    }

    @Test
    void takesRecordsFarLongerThanMootDoes() throws Exception {
        try (EmbeddedKafka kafka = EmbeddedKafka.start()) {
            createTopic(kafka.bootstrapServers());
            String twentyMegabytes = "x".repeat(20 << 20);
            send(kafka.bootstrapServers(), twentyMegabytes, true);

            assertThat(readCommitted(kafka.bootstrapServers(), 1)).containsExactly(twentyMegabytes);
        }
    }

    @Test
    void deletesItsTemporaryDirectory() {
        List<Path> before = temporaryDirectories();
        EmbeddedKafka.start().close();
        assertThat(temporaryDirectories()).isSubsetOf(before);
    }

    @Test
    void keepsCommittedRecordsWhenKilledAndStartedAgain(@TempDir Path directory) throws Exception {
        try (BrokerProcess broker = BrokerProcess.start(directory)) {
            createTopic(broker.bootstrapServers());
            send(broker.bootstrapServers(), "before", true);
            broker.kill();
            broker.restart();
            send(broker.bootstrapServers(), "after", true);

            assertThat(readCommitted(broker.bootstrapServers(), 2)).containsExactly("before", "after");
        }
    }

    private static List<Path> temporaryDirectories() {
        try (var files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.filter(file -> file.getFileName().toString().startsWith("moot-kafka-"))
                    .toList();
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static void createTopic(String bootstrapServers) throws Exception {
        try (Admin admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers))) {
            admin.createTopics(List.of(new NewTopic(TOPIC, Optional.of(1), Optional.empty())))
                    .all()
                    .get();
        }
    }

    private static void send(String bootstrapServers, String value, boolean commit) throws Exception {
        Map<String, Object> settings = Map.of(
                ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrapServers,
                ProducerConfig.MAX_REQUEST_SIZE_CONFIG,
                EmbeddedKafka.MAX_RECORD_BYTES,
                ProducerConfig.TRANSACTIONAL_ID_CONFIG,
                "test");
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            producer.initTransactions();
            producer.beginTransaction();
            producer.send(new ProducerRecord<>(TOPIC, value)).get();
            if (commit) {
                producer.commitTransaction();
            } else {
                producer.abortTransaction();
            }
        }
    }

    private static List<String> readCommitted(String bootstrapServers, int count) {
        Map<String, Object> settings = Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers,
                ConsumerConfig.GROUP_ID_CONFIG, "reader",
                ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest",
                ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        List<String> values = new ArrayList<>();
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            consumer.subscribe(List.of(TOPIC));
            Instant deadline = Instant.now().plus(Duration.ofMinutes(1));
            while (values.size() < count && Instant.now().isBefore(deadline)) {
                consumer.poll(Duration.ofMillis(100)).forEach(record -> values.add(record.value()));
            }
        }
        return values;
    }
}
