package dev.moot.service.demo;

import java.nio.file.Path;
import java.util.Properties;

/** The settings of a single-node broker that is small and quick to start. */
final class BrokerSettings {

    static final String HOST = "localhost";

    private BrokerSettings() {}

    static String listeners(int port, int controllerPort) {
        return "CLIENT://" + HOST + ":" + port + ",CONTROLLER://" + HOST + ":" + controllerPort;
    }

    static Properties of(Path logDirectory, int port, int controllerPort) {
        Properties settings = new Properties();
        settings.setProperty("node.id", "1");
        settings.setProperty("process.roles", "broker,controller");
        settings.setProperty("listeners", listeners(port, controllerPort));
        settings.setProperty("advertised.listeners", "CLIENT://" + HOST + ":" + port);
        settings.setProperty("listener.security.protocol.map", "CLIENT:PLAINTEXT,CONTROLLER:PLAINTEXT");
        settings.setProperty("inter.broker.listener.name", "CLIENT");
        settings.setProperty("controller.listener.names", "CONTROLLER");
        settings.setProperty("controller.quorum.voters", "1@" + HOST + ":" + controllerPort);
        settings.setProperty("log.dirs", logDirectory.toString());
        settings.putAll(ofAnyAddress());
        return settings;
    }

    /** Those that do not tell where the broker is and where its data. */
    static Properties ofAnyAddress() {
        Properties settings = new Properties();
        // One node holds one replica of everything, its own topics included.
        settings.setProperty("offsets.topic.replication.factor", "1");
        settings.setProperty("offsets.topic.num.partitions", "1");
        settings.setProperty("transaction.state.log.replication.factor", "1");
        settings.setProperty("transaction.state.log.min.isr", "1");
        settings.setProperty("transaction.state.log.num.partitions", "1");
        settings.setProperty("share.coordinator.state.topic.replication.factor", "1");
        settings.setProperty("share.coordinator.state.topic.min.isr", "1");
        settings.setProperty("share.coordinator.state.topic.num.partitions", "1");
        settings.setProperty("default.replication.factor", "1");
        settings.setProperty("min.insync.replicas", "1");
        settings.setProperty("auto.create.topics.enable", "false");

        // Quick: nobody else will join the group, and a broker that was killed may return at once.
        settings.setProperty("group.initial.rebalance.delay.ms", "0");
        settings.setProperty("group.min.session.timeout.ms", "1000");
        settings.setProperty("group.consumer.min.session.timeout.ms", "1000");
        settings.setProperty("group.consumer.session.timeout.ms", "10000");
        settings.setProperty("group.consumer.min.heartbeat.interval.ms", "500");
        settings.setProperty("group.consumer.heartbeat.interval.ms", "1000");
        settings.setProperty("broker.session.timeout.ms", "3000");
        settings.setProperty("broker.heartbeat.interval.ms", "500");

        // Small: a few threads and buffers, no room reserved for indexes of segments that never fill.
        settings.setProperty("num.network.threads", "2");
        settings.setProperty("num.io.threads", "2");
        settings.setProperty("background.threads", "2");
        settings.setProperty("log.cleaner.dedupe.buffer.size", "4194304");
        settings.setProperty("log.segment.bytes", String.valueOf(64 << 20));
        settings.setProperty("log.index.size.max.bytes", String.valueOf(1 << 20));
        settings.setProperty("message.max.bytes", String.valueOf(EmbeddedKafka.MAX_RECORD_BYTES));
        return settings;
    }
}
