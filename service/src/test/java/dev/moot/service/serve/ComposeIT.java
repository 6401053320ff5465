package dev.moot.service.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The compose files as they are, under a project name of their own. */
@EnabledIfSystemProperty(
        named = "moot.test.compose",
        matches = "true",
        disabledReason = "takes the ports of the compose files, such as 9092 and 8081")
class ComposeIT {

    private static final String ONE = "docker/compose.yaml";
    private static final String CLUSTER = "docker/compose.cluster.yaml";
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private static List<String> program;

    private String file = ONE;

    @BeforeAll
    static void findCompose() throws Exception {
        assumeTrue(Containers.areUsed(), "needs a Docker engine");
        program = isPlugin() ? List.of("docker", "compose") : List.of("docker-compose");
    }

    /** Whether Compose is version 2; version 1 is a program of its own. */
    private static boolean isPlugin() throws IOException, InterruptedException {
        return new ProcessBuilder("docker", "compose", "version")
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start()
                        .waitFor()
                == 0;
    }

    @AfterEach
    void down() throws Exception {
        compose("down", "--volumes");
    }

    @ParameterizedTest
    @ValueSource(strings = {ONE, CLUSTER})
    void hasPrometheusAndGrafanaForWhoWantsThem(String file) throws Exception {
        this.file = file;
        assertThat(compose("--profile", "monitoring", "config")).contains("prom/prometheus:", "grafana/grafana:");
    }

    @Test
    void labelsEachCommentOnce() throws Exception {
        compose("up", "--detach", "--build");
        awaitHealthy(8081);
        try (Newsroom newsroom = new Newsroom("localhost:9092", "moot");
                CommittedRecords labels = new CommittedRecords("localhost:9092", newsroom.labelsTopic());
                NumberedComments comments = NumberedComments.post(newsroom, 3_000)) {
            comments.assertEachLabelledOnce(labels);
        }
    }

    @Test
    void losesAndRepeatsNothingWhenABrokerAndAWorkerOfThreeAreKilled() throws Exception {
        file = CLUSTER;
        compose("up", "--detach", "--build");
        for (int port : List.of(8081, 8181, 8281)) {
            awaitHealthy(port);
        }
        String brokers = "localhost:9092,localhost:9192,localhost:9292";
        try (Newsroom newsroom = new Newsroom(brokers, "moot");
                CommittedRecords labels = new CommittedRecords(brokers, newsroom.labelsTopic());
                NumberedComments comments = NumberedComments.post(newsroom, 9_000)) {
            labels.await(2_000);
            compose("kill", "kafka-2", "moot-2");
            labels.await(4_000);
            compose("start", "kafka-2", "moot-2");
            comments.assertEachLabelledOnce(labels);
        }
    }

    private String compose(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(program);
        command.addAll(List.of("--project-name", "moot-test", "--file", file));
        command.addAll(List.of(arguments));
        return Shell.run(command);
    }

    private static void awaitHealthy(int port) throws InterruptedException {
        Page health = new Page(URI.create("http://localhost:" + port + "/health"));
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!isHealthy(health)) {
            assertThat(System.nanoTime()).as("healthy on port " + port).isLessThan(deadline);
            Thread.sleep(200);
        }
    }

    /** A port whose program is not there yet refuses. */
    private static boolean isHealthy(Page health) throws InterruptedException {
        try {
            return health.status() == 200;
        } catch (IOException e) {
            return false;
        }
    }
}
