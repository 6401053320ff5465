package dev.moot.service.serve;

import dev.moot.service.demo.EmbeddedKafka;
import dev.moot.service.demo.KafkaContainers;
import org.testcontainers.kafka.KafkaContainer;

/** One broker for all tests of a build that do not break it, in a container if there can be: each uses topics of its own. */
final class SharedKafka {

    private static final String BOOTSTRAP_SERVERS = Containers.areUsed() ? startContainer() : startEmbedded();

    private SharedKafka() {}

    static String bootstrapServers() {
        return BOOTSTRAP_SERVERS;
    }

    private static String startContainer() {
        KafkaContainer kafka = KafkaContainers.create();
        kafka.start();
        Runtime.getRuntime().addShutdownHook(new Thread(kafka::stop));
        return kafka.getBootstrapServers();
    }

    private static String startEmbedded() {
        EmbeddedKafka kafka = EmbeddedKafka.start();
        Runtime.getRuntime().addShutdownHook(new Thread(kafka::close));
        return kafka.bootstrapServers();
    }
}
