package dev.moot.service.serve;

import dev.moot.service.settings.TopicSettings;
import dev.moot.service.stream.KafkaClients;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.CreateTopicsOptions;
import org.apache.kafka.clients.admin.DescribeTopicsOptions;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sees to it that the topics exist before anybody reads them. */
@Singleton
final class Topics {

    private static final Logger LOG = LoggerFactory.getLogger(Topics.class);
    private static final Duration PAUSE = Duration.ofMillis(500);
    private static final int ANSWER_MILLIS = 5_000;

    /** Room for the headers that say why a record was refused. */
    private static final int HEADER_BYTES = 1 << 20;

    private final KafkaClients clients;
    private final TopicSettings settings;

    Topics(KafkaClients clients, TopicSettings settings) {
        this.clients = clients;
        this.settings = settings;
    }

    /**
     * Returns when all topics exist; waits for a broker that does not answer yet.
     *
     * @throws StartupException if a topic is missing and is not to be created, or the broker refuses
     */
    void ensure() throws InterruptedException {
        boolean told = false;
        try (Admin admin = clients.admin()) {
            while (true) {
                try {
                    List<String> missing = missing(admin);
                    if (missing.isEmpty()) {
                        return;
                    }
                    create(admin, missing);
                } catch (ExecutionException e) {
                    if (!(e.getCause() instanceof RetriableException)) {
                        throw StartupException.failure(
                                "Kafka refuses to show or create the topics: " + OneLine.of(e.getCause()));
                    }
                    if (!told) {
                        String reason = OneLine.of(e.getCause());
                        LOG.atWarn()
                                .addKeyValue("event", "kafka-unreachable")
                                .addKeyValue("reason", reason)
                                .log("Kafka does not answer yet, trying on: {}", reason);
                        told = true;
                    }
                }
                Thread.sleep(PAUSE.toMillis());
            }
        }
    }

    private List<String> missing(Admin admin) throws InterruptedException, ExecutionException {
        Map<String, KafkaFuture<TopicDescription>> topics = admin.describeTopics(
                        settings.names(), new DescribeTopicsOptions().timeoutMs(ANSWER_MILLIS))
                .topicNameValues();
        List<String> missing = new ArrayList<>();
        for (String name : settings.names()) {
            try {
                topics.get(name).get();
            } catch (ExecutionException e) {
                if (!(e.getCause() instanceof UnknownTopicOrPartitionException)) {
                    throw e;
                }
                missing.add(name);
            }
        }
        return missing;
    }

    private void create(Admin admin, List<String> missing) throws InterruptedException, ExecutionException {
        if (!settings.create()) {
            throw StartupException.failure("no such topic: " + String.join(", ", missing)
                    + "; create what is missing, or let Moot do it with moot.topics.create=true");
        }
        List<NewTopic> topics = missing.stream().map(this::topic).toList();
        for (KafkaFuture<Void> created : admin.createTopics(topics, new CreateTopicsOptions().timeoutMs(ANSWER_MILLIS))
                .values()
                .values()) {
            try {
                created.get();
            } catch (ExecutionException e) {
                // Another instance was faster.
                if (!(e.getCause() instanceof TopicExistsException)) {
                    throw e;
                }
            }
        }
        LOG.atInfo()
                .addKeyValue("event", "topics-created")
                .addKeyValue("topics", missing)
                .log("created topics {}", missing);
    }

    private NewTopic topic(String name) {
        NewTopic topic = new NewTopic(
                name,
                Optional.of(settings.partitions()),
                settings.replication() == 0 ? Optional.empty() : Optional.of((short) settings.replication()));
        if (name.equals(settings.comments())) {
            return topic.configs(maxMessageBytes(settings.maxRecordBytes()));
        }
        return name.equals(settings.rejected())
                ? topic.configs(maxMessageBytes(settings.maxRecordBytes() + HEADER_BYTES))
                : topic;
    }

    private static Map<String, String> maxMessageBytes(int bytes) {
        return Map.of(TopicConfig.MAX_MESSAGE_BYTES_CONFIG, Integer.toString(bytes));
    }
}
