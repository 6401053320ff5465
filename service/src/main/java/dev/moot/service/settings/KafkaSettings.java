package dev.moot.service.settings;

import static dev.moot.service.settings.Setting.require;
import static dev.moot.service.settings.Setting.requireText;

import io.micronaut.context.annotation.Property;
import io.micronaut.core.convert.format.MapFormat;
import io.micronaut.core.convert.format.MapFormat.MapTransformation;
import io.micronaut.core.naming.conventions.StringConvention;
import jakarta.inject.Singleton;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Settings of the Kafka clients: everything below {@code moot.kafka} goes to them as it is, so that TLS, SASL or a buffer
 * can be set; only what Moot's promises hang on cannot.
 *
 * @param properties settings by Kafka's own names
 */
@Singleton
public record KafkaSettings(
        @Property(name = PREFIX) @MapFormat(transformation = MapTransformation.FLAT, keyFormat = StringConvention.RAW)
        Map<String, String> properties) {

    private static final String PREFIX = "moot.kafka";

    /** Changing one of these would lose or repeat comments, or break what reads them. */
    private static final List<String> FIXED = List.of(
            "enable.auto.commit",
            "enable.idempotence",
            "isolation.level",
            "acks",
            "key.serializer",
            "value.serializer",
            "key.deserializer",
            "value.deserializer");

    /** Moot has keys of its own for these. */
    private static final Map<String, String> ELSEWHERE = Map.of(
            "group.id", "moot.stream.group",
            "group.instance.id", "moot.instance.id and moot.stream.static-membership",
            "transactional.id", "moot.instance.id",
            "transaction.timeout.ms", "moot.stream.transaction-timeout");

    /** Where one of these is missing, Kafka's clients log a stack trace before they say so. */
    private static final List<String> FILES = List.of("ssl.truststore.location", "ssl.keystore.location");

    public KafkaSettings {
        properties = byKafkaName(properties);
        requireText(PREFIX + ".bootstrap.servers", properties.getOrDefault("bootstrap.servers", ""));
        properties.forEach((name, value) -> {
            require(!FIXED.contains(name), PREFIX + "." + name, value, "left to Moot");
            require(
                    !ELSEWHERE.containsKey(name),
                    PREFIX + "." + name,
                    value,
                    "left out; set " + ELSEWHERE.get(name) + " instead");
            require(
                    !FILES.contains(name) || Files.isReadable(Path.of(value)),
                    PREFIX + "." + name,
                    value,
                    "a file that can be read");
        });
    }

    /**
     * An environment variable cannot tell a dot from a hyphen and stands for both; no Kafka setting has a hyphen. A key that
     * is spelled as Kafka spells it wins.
     */
    private static Map<String, String> byKafkaName(Map<String, String> properties) {
        Map<String, String> byName = new HashMap<>();
        properties.forEach((key, value) -> {
            if (key.indexOf('-') >= 0) {
                byName.put(key.replace('-', '.'), value);
            }
        });
        properties.forEach((key, value) -> {
            if (key.indexOf('-') < 0) {
                byName.put(key, value);
            }
        });
        return Map.copyOf(byName);
    }
}
