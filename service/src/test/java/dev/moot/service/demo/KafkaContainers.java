package dev.moot.service.demo;

import java.util.Locale;
import org.apache.kafka.common.utils.AppInfoParser;
import org.testcontainers.kafka.KafkaContainer;

/** Kafka's own image, of the version of the client, set up as {@link EmbeddedKafka} is. */
public final class KafkaContainers {

    /** The name of the image. */
    public static final String IMAGE = "apache/kafka:" + AppInfoParser.getVersion();

    private KafkaContainers() {}

    /** A broker in a container, still to be started. */
    public static KafkaContainer create() {
        KafkaContainer kafka = new KafkaContainer(IMAGE).withEnv("KAFKA_HEAP_OPTS", "-Xms256m -Xmx1g");
        BrokerSettings.ofAnyAddress()
                .forEach((key, value) -> kafka.withEnv(
                        "KAFKA_" + key.toString().toUpperCase(Locale.ROOT).replace('.', '_'), value.toString()));
        return kafka;
    }
}
