package dev.moot.service.serve;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.github.dockerjava.api.model.Capability;
import dev.moot.service.demo.KafkaContainers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.Network;
import org.testcontainers.containers.wait.strategy.Wait;
import org.testcontainers.kafka.KafkaContainer;

/** The image of Moot, made of what the build has just made, beside Kafka's: no root, and nowhere to write but in /tmp. */
class ImageIT {

    private static final String IMAGE = "moot-test";
    private static final String KAFKA = "kafka:19092";
    private static final long MEMORY = 900L << 20;
    private static final List<String> COMPRESSIONS = List.of("none", "gzip", "snappy", "lz4", "zstd");
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private static Network network;
    private static KafkaContainer kafka;

    @BeforeAll
    static void build() throws Exception {
        assumeTrue(Containers.areUsed(), "needs a Docker engine");
        Shell.run(List.of("docker", "build", "--tag", IMAGE, "--file", "docker/Dockerfile", "."));
        network = Network.newNetwork();
        kafka = KafkaContainers.create().withNetwork(network).withListener(KAFKA);
        kafka.start();
    }

    @AfterAll
    static void stop() {
        if (kafka != null) {
            kafka.stop();
            network.close();
        }
    }

    @Test
    void losesAndRepeatsNothingWhenItsContainerIsKilled() throws Exception {
        try (Newsroom newsroom = new Newsroom(kafka.getBootstrapServers()).withTopics(3);
                CommittedRecords labels = new CommittedRecords(kafka.getBootstrapServers(), newsroom.labelsTopic());
                GenericContainer<?> first = serve(newsroom);
                GenericContainer<?> second = serve(newsroom)) {
            first.start();
            try (NumberedComments comments = NumberedComments.post(newsroom, 6_000)) {
                labels.await(2_000);
                first.getDockerClient().killContainerCmd(first.getContainerId()).exec();
                second.start();
                comments.assertEachLabelledOnce(labels);
            }
            assertThat(second.execInContainer("id", "-u").getStdout()).isEqualToIgnoringNewLines("10001");
            assertThat(exitCodeAfterStop(second)).isEqualTo(143);
        }
    }

    private static long exitCodeAfterStop(GenericContainer<?> container) {
        var docker = container.getDockerClient();
        docker.stopContainerCmd(container.getContainerId()).withTimeout(30).exec();
        return docker.inspectContainerCmd(container.getContainerId())
                .exec()
                .getState()
                .getExitCodeLong();
    }

    @Test
    void readsWhateverKafkaCompressesBy() throws Exception {
        try (Newsroom newsroom = new Newsroom(kafka.getBootstrapServers()).withTopics(1);
                GenericContainer<?> service = serve(newsroom)) {
            service.start();
            for (String compression : COMPRESSIONS) {
                post(newsroom, compression);
            }
            assertThat(newsroom.labels(COMPRESSIONS.size())).hasSize(COMPRESSIONS.size());
            assertThat(service.execInContainer("find", "/tmp", "-name", "*nd4j*")
                            .getStdout())
                    .as("what is unpacked that the image has unpacked already")
                    .isEmpty();
        }
    }

    private static void post(Newsroom newsroom, String compression) throws Exception {
        try (KafkaProducer<byte[], byte[]> producer = new KafkaProducer<>(
                Map.of(
                        ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        kafka.getBootstrapServers(),
                        ProducerConfig.COMPRESSION_TYPE_CONFIG,
                        compression),
                new ByteArraySerializer(),
                new ByteArraySerializer())) {
            byte[] comment = Newsroom.comment("t-1", "c-" + compression, "Thank you. ".repeat(100));
            producer.send(new ProducerRecord<>(newsroom.commentsTopic(), "t-1".getBytes(UTF_8), comment))
                    .get();
        }
    }

    @Test
    void classifiesWithoutNetworkAndWithNowhereToWrite() throws Exception {
        String label = Shell.run(
                List.of("docker", "run", "--rm", "--interactive", "--network=none", "--read-only", IMAGE, "classify"),
                "{\"text\":\"You are an idiot.\"}\n");
        assertThat(label).startsWith("{\"schema\":\"moot.labels/1\"").hasLineCount(1);
    }

    private static GenericContainer<?> serve(Newsroom newsroom) {
        Map<String, String> environment = ServeProcess.environment(newsroom.settingsWithBundledModel(
                Map.of("moot.kafka.bootstrap.servers", KAFKA, "moot.management.port", 8081)));
        return new GenericContainer<>(IMAGE)
                .withNetwork(network)
                .withEnv(environment)
                .withTmpFs(Map.of("/tmp", "exec"))
                .withCreateContainerCmdModifier(container -> container
                        .getHostConfig()
                        .withReadonlyRootfs(true)
                        .withCapDrop(Capability.ALL)
                        .withSecurityOpts(List.of("no-new-privileges"))
                        .withMemory(MEMORY))
                .waitingFor(Wait.forHealthcheck().withStartupTimeout(PATIENCE));
    }
}
