package dev.moot.service.serve;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.moot.service.intake.CommentDecoder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;

/** The publisher's side of a service under test: it posts comments and reads what comes out. */
final class Newsroom implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final int LARGEST = 30 << 20;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final String bootstrapServers;
    private final String name;
    private final KafkaProducer<byte[], byte[]> producer;
    private final List<MootService> services = new ArrayList<>();

    /** On topics of its own. */
    Newsroom(String bootstrapServers) {
        this(bootstrapServers, "test-" + UUID.randomUUID());
    }

    /** On the topics whose names begin like this. */
    Newsroom(String bootstrapServers, String name) {
        this.name = name;
        this.bootstrapServers = bootstrapServers;
        this.producer = new KafkaProducer<>(
                Map.of(
                        ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        bootstrapServers,
                        ProducerConfig.MAX_REQUEST_SIZE_CONFIG,
                        LARGEST,
                        ProducerConfig.BUFFER_MEMORY_CONFIG,
                        2L * LARGEST,
                        ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION,
                        1),
                new ByteArraySerializer(),
                new ByteArraySerializer());
    }

    String commentsTopic() {
        return name + ".comments";
    }

    String labelsTopic() {
        return name + ".labels";
    }

    String rejectedTopic() {
        return name + ".rejected";
    }

    String decisionsTopic() {
        return name + ".decisions";
    }

    String group() {
        return name;
    }

    /** Settings of a service for this newsroom, with a model that needs no file. */
    Map<String, Object> settings() {
        Map<String, Object> settings = new HashMap<>();
        settings.put("moot.kafka.bootstrap.servers", bootstrapServers);
        settings.put("moot.topics.comments", commentsTopic());
        settings.put("moot.topics.labels", labelsTopic());
        settings.put("moot.topics.rejected", rejectedTopic());
        settings.put("moot.topics.decisions", decisionsTopic());
        settings.put("moot.topics.partitions", 3);
        settings.put("moot.stream.group", group());
        settings.put("moot.stream.workers", 2);
        settings.put("moot.management.port", 0);
        settings.put("moot.http.port", 0);
        settings.put("moot.instance.id", name);
        settings.put(TestModelLoader.KEY, true);
        return settings;
    }

    /** The same with some other values. */
    Map<String, Object> settings(Map<String, Object> others) {
        Map<String, Object> settings = settings();
        settings.putAll(others);
        return settings;
    }

    /** The same with the model that comes with Moot. */
    Map<String, Object> settingsWithBundledModel(Map<String, Object> others) {
        Map<String, Object> settings = settings(others);
        settings.remove(TestModelLoader.KEY);
        return settings;
    }

    /** Starts a service for this newsroom and waits until it is ready. */
    MootService serve() throws InterruptedException {
        return serve(Map.of());
    }

    MootService serve(Map<String, Object> others) throws InterruptedException {
        return awaitReady(start(others));
    }

    MootService serveWithBundledModel(Map<String, Object> others) throws InterruptedException {
        return awaitReady(keep(MootService.start(settingsWithBundledModel(others))));
    }

    /** Starts a service for this newsroom, which ends with it at the latest. */
    MootService start(Map<String, Object> others) {
        return keep(MootService.start(settings(others)));
    }

    private MootService keep(MootService service) {
        services.add(service);
        return service;
    }

    private static MootService awaitReady(MootService service) throws InterruptedException {
        if (!service.awaitReady(PATIENCE)) {
            throw new AssertionError("the service is not ready");
        }
        return service;
    }

    /** Creates the topic of comments, for a test that posts before a service is there. */
    Newsroom withTopic(int partitions) throws Exception {
        create(partitions, commentsTopic());
        return this;
    }

    /** Creates all topics, for a test that reads before a service is there. */
    Newsroom withTopics(int partitions) throws Exception {
        create(partitions, commentsTopic(), labelsTopic(), rejectedTopic(), decisionsTopic());
        return this;
    }

    /** The same with a topic that takes what Moot would create it for. */
    Newsroom withTopicOfLargeRecords(int partitions) throws Exception {
        create(List.of(new NewTopic(commentsTopic(), Optional.of(partitions), Optional.empty())
                .configs(Map.of("max.message.bytes", Integer.toString(LARGEST)))));
        return this;
    }

    void create(int partitions, String... topics) throws Exception {
        create(Stream.of(topics)
                .map(topic -> new NewTopic(topic, Optional.of(partitions), Optional.empty()))
                .toList());
    }

    private void create(List<NewTopic> topics) throws Exception {
        try (Admin admin = admin()) {
            admin.createTopics(topics).all().get();
        }
    }

    Admin admin() {
        return Admin.create(Map.of("bootstrap.servers", bootstrapServers));
    }

    static byte[] comment(String threadId, String id, String text) {
        return comment(Map.of("threadId", threadId, "id", id, "text", text));
    }

    static byte[] comment(Map<String, Object> event) {
        try {
            return JSON.writeValueAsBytes(event);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Posts anything, and returns its offset. */
    long post(int partition, byte @Nullable [] key, byte @Nullable [] value) throws Exception {
        return producer.send(new ProducerRecord<>(commentsTopic(), partition, key, value))
                .get()
                .offset();
    }

    void post(String threadId, String id, String text) {
        post(Map.of("threadId", threadId, "id", id, "text", text));
    }

    void post(Map<String, Object> event) {
        byte[] key = event.get("threadId").toString().getBytes(UTF_8);
        Future<RecordMetadata> unused = producer.send(new ProducerRecord<>(commentsTopic(), key, comment(event)));
    }

    /** Posts a comment whose record has these headers. */
    void post(String threadId, String id, String text, Map<String, String> headers) {
        ProducerRecord<byte[], byte[]> record =
                new ProducerRecord<>(commentsTopic(), threadId.getBytes(UTF_8), comment(threadId, id, text));
        headers.forEach((name, value) -> record.headers().add(name, value.getBytes(UTF_8)));
        Future<RecordMetadata> unused = producer.send(record);
    }

    /** Waits until what was posted is in Kafka. */
    void flush() {
        producer.flush();
    }

    /** Posts to a topic of another name. */
    void postTo(String topic, String key, byte[] value) throws Exception {
        producer.send(new ProducerRecord<>(topic, key.getBytes(UTF_8), value)).get();
    }

    /** Posts that a comment is deleted. */
    void delete(String threadId, String id) {
        ProducerRecord<byte[], byte[]> tombstone =
                new ProducerRecord<>(commentsTopic(), threadId.getBytes(UTF_8), null);
        tombstone.headers().add(CommentDecoder.COMMENT_ID, id.getBytes(UTF_8));
        Future<RecordMetadata> unused = producer.send(tombstone);
    }

    /** Waits for so many records of the topic of comments. */
    List<ConsumerRecord<byte[], byte[]>> comments(int count) {
        return read(commentsTopic(), count);
    }

    /** Waits for so many records of the topic of labels, tombstones included. */
    List<ConsumerRecord<byte[], byte[]>> labelRecords(int count) {
        return read(labelsTopic(), count);
    }

    /** Waits for so many labels by comment id; fails if one comment is labelled twice. */
    Map<String, JsonNode> labels(int count) {
        return labels(labelsTopic(), count);
    }

    Map<String, JsonNode> labels(String topic, int count) {
        Map<String, JsonNode> labels = new HashMap<>();
        for (ConsumerRecord<byte[], byte[]> record : read(topic, count)) {
            JsonNode label = json(record.value());
            if (labels.put(label.get("commentId").textValue(), label) != null) {
                throw new AssertionError("labelled twice: " + label);
            }
        }
        return labels;
    }

    List<ConsumerRecord<byte[], byte[]>> rejected(int count) {
        return read(rejectedTopic(), count);
    }

    /** Waits for so many records of the topic of decisions. */
    List<ConsumerRecord<byte[], byte[]>> decisions(int count) {
        return read(decisionsTopic(), count);
    }

    static String header(ConsumerRecord<byte[], byte[]> record, String name) {
        return new String(record.headers().lastHeader(name).value(), UTF_8);
    }

    static JsonNode json(byte[] value) {
        try {
            return JSON.readTree(value);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads what is committed, until there are so many records, and on to the present end of the topic. */
    private List<ConsumerRecord<byte[], byte[]>> read(String topic, int count) {
        try (CommittedRecords records = new CommittedRecords(bootstrapServers, topic)) {
            records.await(count);
            return records.toEnd();
        }
    }

    @Override
    public void close() {
        services.forEach(MootService::close);
        producer.close();
    }
}
