package dev.moot.service.demo;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A cluster of nodes, each broker and controller in one and a process of its own, that keeps a copy of everything on each. */
public final class ClusterProcesses implements AutoCloseable {

    private final List<BrokerProcess> nodes = new ArrayList<>();

    private ClusterProcesses() {}

    /** Starts three nodes, of which two must have a record before it counts, and waits until they serve. */
    public static ClusterProcesses start(Path directory) throws IOException {
        ClusterProcesses cluster = new ClusterProcesses();
        List<Integer> controllerPorts =
                IntStream.range(0, 3).mapToObj(node -> EmbeddedKafka.freePort()).toList();
        String voters = IntStream.range(0, 3)
                .mapToObj(node -> node + 1 + "@" + BrokerSettings.HOST + ":" + controllerPorts.get(node))
                .collect(Collectors.joining(","));
        for (int node = 0; node < 3; node++) {
            Map<String, String> settings = new HashMap<>();
            settings.put("node.id", String.valueOf(node + 1));
            settings.put("controller.quorum.voters", voters);
            for (String topic : List.of("offsets.topic", "transaction.state.log", "default")) {
                settings.put(topic + ".replication.factor", "3");
            }
            settings.put("transaction.state.log.min.isr", "2");
            settings.put("min.insync.replicas", "2");
            int port = EmbeddedKafka.freePort();
            settings.put("listeners", BrokerSettings.listeners(port, controllerPorts.get(node)));
            cluster.nodes.add(new BrokerProcess(directory.resolve("node-" + (node + 1)), port, settings));
        }
        for (BrokerProcess node : cluster.nodes) {
            node.awaitReady();
        }
        return cluster;
    }

    /** One of the nodes. */
    public BrokerProcess node(int index) {
        return nodes.get(index);
    }

    public String bootstrapServers() {
        return nodes.stream().map(BrokerProcess::bootstrapServers).collect(Collectors.joining(","));
    }

    @Override
    public void close() {
        nodes.forEach(BrokerProcess::close);
    }
}
