package dev.moot.service.serve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.moot.service.demo.BrokerProcess;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each comment gets its labels once, whoever dies. Broker and service are processes of their own. */
class KillTest {

    @TempDir
    private Path directory;

    @Test
    void losesAndRepeatsNothingWhenServiceAndBrokerAreKilled() throws Exception {
        try (BrokerProcess broker = BrokerProcess.start(directory.resolve("kafka"));
                Newsroom newsroom = new Newsroom(broker.bootstrapServers()).withTopics(6);
                CommittedRecords labels = new CommittedRecords(broker.bootstrapServers(), newsroom.labelsTopic());
                NumberedComments comments = NumberedComments.post(newsroom, 20_000)) {
            ServeProcess service = serve(newsroom);
            for (int labelled : List.of(2_000, 5_000, 8_000)) {
                labels.await(labelled);
                service.kill();
                service = serve(newsroom);
            }
            labels.await(11_000);
            broker.kill();
            broker.restart();
            labels.await(14_000);
            service.kill();

            try (ServeProcess last = serve(newsroom)) {
                comments.assertEachLabelledOnce(labels);
                assertThat(last.stop()).as("exit code after SIGTERM").isEqualTo(143);
            }
        }
    }

    /** With long transactions: nearly always one is open when the process dies. */
    private ServeProcess serve(Newsroom newsroom) throws IOException {
        return ServeProcess.start(
                directory.resolve("serve.log"), newsroom.settings(Map.of("moot.stream.commit-interval", "500ms")));
    }

    @Test
    void isSetUpByTheEnvironmentAndLeavesTheGroupOnSigterm() throws Exception {
        try (Newsroom newsroom = new Newsroom(SharedKafka.bootstrapServers()).withTopics(2);
                ServeProcess service =
                        ServeProcess.startByEnvironment(directory.resolve("serve.log"), newsroom.settings());
                var admin = newsroom.admin()) {
            newsroom.post("t-1", "c-1", "hello");
            newsroom.labels(1);
            // A worker that is still joining has no name yet by which it could leave.
            service.await(newsroom.group() + "-0 takes partitions");
            service.await(newsroom.group() + "-1 takes partitions");

            assertThat(service.stop()).isEqualTo(143);
            assertThat(admin.describeConsumerGroups(List.of(newsroom.group()))
                            .all()
                            .get()
                            .get(newsroom.group())
                            .members())
                    .isEmpty();
            assertThat(service.said()).contains("ready: http://").doesNotContain("Exception");
        }
    }
}
