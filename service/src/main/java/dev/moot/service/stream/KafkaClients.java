package dev.moot.service.stream;

import dev.moot.service.settings.InstanceSettings;
import dev.moot.service.settings.KafkaSettings;
import dev.moot.service.settings.ManagementSettings;
import dev.moot.service.settings.StreamSettings;
import dev.moot.service.settings.TopicSettings;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.CooperativeStickyAssignor;
import org.apache.kafka.clients.consumer.GroupProtocol;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * Makes Kafka clients: defaults that suit Moot, over them what the operator has set, over that what exactly-once needs.
 *
 * <p>Thread-safe.
 */
@Singleton
public final class KafkaClients {

    /** Bounds what a poll can bring into memory where records are huge. */
    private static final int FETCH_BYTES = 16 << 20;

    /** Bounds what waits for a broker that is away. */
    private static final int PROMPT_BYTES = 8 << 20;

    private final KafkaSettings kafka;
    private final StreamSettings stream;
    private final TopicSettings topics;
    private final String instanceId;

    KafkaClients(
            KafkaSettings kafka,
            StreamSettings stream,
            TopicSettings topics,
            InstanceSettings instance,
            ManagementSettings management) {
        this.kafka = kafka;
        this.stream = stream;
        this.topics = topics;
        this.instanceId = instance.idOrDefault(management);
    }

    /** The name of a worker, unlike that of any other worker of any instance. */
    public String workerId(int index) {
        return instanceId + "-" + index;
    }

    /**
     * Checks what the operator has set, as the clients would.
     *
     * @throws ConfigException naming key, value and rule, perhaps as the cause of another exception
     */
    public void validate() {
        consumerConfig();
        new ProducerConfig(producerSettings("check"));
        admin().close(Duration.ZERO);
    }

    /** A client for topics. */
    public Admin admin() {
        return Admin.create(adminSettings());
    }

    /** After how long a silence the broker takes a worker for dead. */
    Duration sessionTimeout() {
        return Duration.ofMillis(consumerConfig().getInt(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG));
    }

    /** After how long in one go the consumer takes its worker for dead. */
    public Duration maxPollInterval() {
        return Duration.ofMillis(consumerConfig().getInt(ConsumerConfig.MAX_POLL_INTERVAL_MS_CONFIG));
    }

    private ConsumerConfig consumerConfig() {
        return new ConsumerConfig(consumerSettings("check"));
    }

    KafkaConsumer<byte[], byte[]> consumer(String workerId) {
        return new KafkaConsumer<>(consumerSettings(workerId));
    }

    /**
     * A consumer that takes its partitions by itself; how far rejected records were put back is kept in its group, {@code
     * …-replay}.
     *
     * @param purpose ends its name
     */
    KafkaConsumer<byte[], byte[]> replayConsumer(String purpose) {
        Map<String, Object> settings = consumerSettings(instanceId + "-" + purpose);
        settings.remove(ConsumerConfig.GROUP_INSTANCE_ID_CONFIG);
        settings.put(ConsumerConfig.GROUP_ID_CONFIG, stream.group() + "-replay");
        return new KafkaConsumer<>(settings);
    }

    /**
     * A consumer without a group, which takes its partitions by itself and commits nothing.
     *
     * @param purpose ends its name
     */
    KafkaConsumer<byte[], byte[]> tailConsumer(String purpose) {
        Map<String, Object> settings = consumerSettings(instanceId + "-" + purpose);
        settings.remove(ConsumerConfig.GROUP_INSTANCE_ID_CONFIG);
        settings.remove(ConsumerConfig.GROUP_ID_CONFIG);
        return new KafkaConsumer<>(settings);
    }

    /** A transactional producer, of which there is one in the cluster: a second one ends the first. */
    KafkaProducer<byte[], byte[]> replayProducer() {
        return new KafkaProducer<>(producerSettings("replay"));
    }

    /** A producer without transactions. */
    KafkaProducer<byte[], byte[]> plainProducer(String purpose) {
        Map<String, Object> settings = producerSettings(instanceId + "-" + purpose);
        settings.remove(ProducerConfig.TRANSACTIONAL_ID_CONFIG);
        settings.remove(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG);
        return new KafkaProducer<>(settings);
    }

    /**
     * A producer without transactions for records that somebody waits for: it sends them at once, and gives up soon.
     *
     * @param purpose ends its name
     * @param patience how long a record may take, metadata of its topic included
     */
    KafkaProducer<byte[], byte[]> promptProducer(String purpose, Duration patience) {
        Map<String, Object> settings = producerSettings(instanceId + "-" + purpose);
        settings.remove(ProducerConfig.TRANSACTIONAL_ID_CONFIG);
        settings.remove(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG);
        int half = Math.toIntExact(patience.toMillis() / 2);
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, half);
        settings.put(ProducerConfig.LINGER_MS_CONFIG, 0);
        settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, half);
        settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, half);
        settings.put(ProducerConfig.BUFFER_MEMORY_CONFIG, PROMPT_BYTES);
        return new KafkaProducer<>(settings);
    }

    KafkaProducer<byte[], byte[]> producer(String workerId) {
        return new KafkaProducer<>(producerSettings(workerId));
    }

    private Map<String, Object> consumerSettings(String workerId) {
        Map<String, Object> settings = new HashMap<>();
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, Gatherer.MOST_RECORDS);
        settings.put(ConsumerConfig.FETCH_MAX_BYTES_CONFIG, FETCH_BYTES);
        // Also how long a rebalance waits for a member that is gone, as where worker and broker die at once. 1,024
        // comments that the encoder reads at 10 a second still fit in.
        settings.put(ConsumerConfig.MAX_POLL_INTERVAL_MS_CONFIG, 120_000);
        settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        if (!GroupProtocol.CONSUMER.name().equalsIgnoreCase(kafka.properties().get("group.protocol"))) {
            // The newer protocol leaves these to the broker and refuses them.
            settings.put(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, 10_000);
            settings.put(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG, 1_000);
            settings.put(
                    ConsumerConfig.PARTITION_ASSIGNMENT_STRATEGY_CONFIG, CooperativeStickyAssignor.class.getName());
        }
        settings.putAll(operators(ConsumerConfig.configNames()));
        settings.put(ConsumerConfig.GROUP_ID_CONFIG, stream.group());
        settings.put(CommonClientConfigs.CLIENT_ID_CONFIG, workerId);
        if (stream.staticMembership()) {
            settings.put(ConsumerConfig.GROUP_INSTANCE_ID_CONFIG, workerId);
        }
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, IsolationLevel.READ_COMMITTED.toString());
        settings.put(ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
        settings.put(ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
        return settings;
    }

    private Map<String, Object> producerSettings(String workerId) {
        Map<String, Object> settings = new HashMap<>();
        // A refused record goes out as large as it came in, with headers that say why.
        settings.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, 2 * topics.maxRecordBytes());
        settings.put(ProducerConfig.BUFFER_MEMORY_CONFIG, 2L * topics.maxRecordBytes());
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 15_000);
        // A transaction's records fit into one or two requests. Where the broker puts the first one off, because the
        // last transaction is not done, a second one on the way would only be refused for coming before it.
        settings.put(ProducerConfig.BATCH_SIZE_CONFIG, 128 << 10);
        settings.put(ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION, 1);
        settings.putAll(operators(ProducerConfig.configNames()));
        settings.put(CommonClientConfigs.CLIENT_ID_CONFIG, workerId);
        settings.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, stream.group() + "-" + workerId);
        settings.put(
                ProducerConfig.TRANSACTION_TIMEOUT_CONFIG,
                Math.toIntExact(stream.transactionTimeout().toMillis()));
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        settings.put(ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class);
        settings.put(ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class);
        return settings;
    }

    private Map<String, Object> adminSettings() {
        Map<String, Object> settings = new HashMap<>(operators(AdminClientConfig.configNames()));
        settings.put(CommonClientConfigs.CLIENT_ID_CONFIG, instanceId + "-admin");
        return settings;
    }

    /** The operator's settings that this client knows, and those no client knows, which may be a plug-in's. */
    private Map<String, String> operators(Collection<String> known) {
        Map<String, String> settings = new HashMap<>(kafka.properties());
        Set<String> ofAnyClient = new HashSet<>(ConsumerConfig.configNames());
        ofAnyClient.addAll(ProducerConfig.configNames());
        ofAnyClient.addAll(AdminClientConfig.configNames());
        settings.keySet().removeIf(name -> ofAnyClient.contains(name) && !known.contains(name));
        return settings;
    }
}
