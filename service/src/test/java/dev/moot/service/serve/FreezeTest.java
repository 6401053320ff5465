package dev.moot.service.serve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.moot.service.demo.BrokerProcess;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A process that stands still is dead to others, and must not do harm when it comes back. */
class FreezeTest {

    private static final Duration OUTAGE = Duration.ofSeconds(60);

    @TempDir
    private Path directory;

    @Test
    void aWorkerThatWakesUpAfterItsSessionIsFenced() throws Exception {
        try (Newsroom newsroom = new Newsroom(SharedKafka.bootstrapServers()).withTopics(6);
                CommittedRecords labels = new CommittedRecords(SharedKafka.bootstrapServers(), newsroom.labelsTopic());
                ServeProcess sleeper = serve(newsroom, "sleeper");
                ServeProcess waker = serve(newsroom, "waker")) {
            sleeper.await("sleeper-0 takes partitions");
            waker.await("waker-0 takes partitions");
            try (NumberedComments comments = NumberedComments.post(newsroom, 15_000)) {
                labels.await(2_000);
                sleeper.freeze();
                labels.await(10_000);
                sleeper.wake();
                comments.assertEachLabelledOnce(labels);
            }
            assertThat(sleeper.stop()).isEqualTo(143);
        }
    }

    private ServeProcess serve(Newsroom newsroom, String id) throws IOException {
        return ServeProcess.start(
                directory.resolve(id + ".log"),
                newsroom.settings(Map.of(
                        "moot.instance.id",
                        id,
                        "moot.stream.workers",
                        1,
                        "moot.stream.commit-interval",
                        "500ms",
                        "moot.kafka.session.timeout.ms",
                        3_000)));
    }

    @Test
    void waitsForABrokerThatIsAwayForAMinute() throws Exception {
        try (BrokerProcess broker = BrokerProcess.start(directory.resolve("kafka"));
                Newsroom newsroom = new Newsroom(broker.bootstrapServers()).withTopics(3);
                CommittedRecords labels = new CommittedRecords(broker.bootstrapServers(), newsroom.labelsTopic());
                ServeProcess service = ServeProcess.start(directory.resolve("serve.log"), newsroom.settings())) {
            service.awaitReady();
            Page readiness = new Page(service.address().resolve("/health/readiness"));
            try (NumberedComments comments = NumberedComments.post(newsroom, 6_000)) {
                labels.await(1_000);
                broker.freeze();
                int saidBefore = service.said().length();
                Duration cpuBefore = service.cpuTime();
                Thread.sleep(OUTAGE.toMillis());
                readiness.await(503);
                assertThat(service.cpuTime().minus(cpuBefore))
                        .as("processor time while there is nothing to do")
                        .isLessThan(OUTAGE.dividedBy(2));
                assertThat(service.said().substring(saidBefore).lines().count())
                        .as("lines logged meanwhile")
                        .isLessThan(200);
                broker.wake();
                comments.assertEachLabelledOnce(labels);
            }
            readiness.await(200);
            assertThat(service.stop()).isEqualTo(143);
        }
    }
}
