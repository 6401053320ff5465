package dev.moot.service.serve;

import dev.moot.service.demo.EmbeddedKafka;

/** One broker for all tests of a build that do not break it: each uses topics of its own. */
final class SharedKafka {

    private static final EmbeddedKafka KAFKA = EmbeddedKafka.start();

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(KAFKA::close));
    }

    private SharedKafka() {}

    static String bootstrapServers() {
        return KAFKA.bootstrapServers();
    }
}
