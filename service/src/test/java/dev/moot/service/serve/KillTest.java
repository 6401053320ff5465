package dev.moot.service.serve;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import dev.moot.service.demo.BrokerProcess;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each comment gets its labels once, whoever dies. Broker and service are processes of their own. */
class KillTest {

    private static final int COMMENTS = 20_000;
    private static final int PER_TENTH_OF_A_SECOND = 150;

    @TempDir
    private Path directory;

    @Test
    void losesAndRepeatsNothingWhenServiceAndBrokerAreKilled() throws Exception {
        try (BrokerProcess broker = BrokerProcess.start(directory.resolve("kafka"));
                Newsroom newsroom = new Newsroom(broker.bootstrapServers()).withTopics(6);
                CommittedRecords labels = new CommittedRecords(broker.bootstrapServers(), newsroom.labelsTopic())) {
            Thread posting = new Thread(() -> post(newsroom), "posting");
            posting.start();

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
                labels.await(COMMENTS);
                posting.join();
                assertThat(last.stop()).as("exit code after SIGTERM").isEqualTo(143);
            }
            List<ConsumerRecord<byte[], byte[]>> all = labels.toEnd();
            assertThat(all).hasSize(COMMENTS);
            assertThat(ids(all)).isEqualTo(expectedIds());
        }
    }

    private ServeProcess serve(Newsroom newsroom) throws IOException {
        return ServeProcess.start(
                directory.resolve("serve.log"), newsroom.settings(Map.of("moot.topics.partitions", 6)));
    }

    private static void post(Newsroom newsroom) {
        for (int i = 0; i < COMMENTS; i++) {
            newsroom.post("t-" + i % 97, "c-" + i, "comment number " + i);
            if (i % PER_TENTH_OF_A_SECOND == 0) {
                try {
                    Thread.sleep(100);
                } catch (InterruptedException e) {
                    return;
                }
            }
        }
    }

    private static Set<String> ids(List<ConsumerRecord<byte[], byte[]>> labels) {
        return labels.stream()
                .map(record -> Newsroom.json(record.value()).get("commentId").textValue())
                .collect(toSet());
    }

    private static Set<String> expectedIds() {
        Set<String> ids = new HashSet<>();
        IntStream.range(0, COMMENTS).forEach(i -> ids.add("c-" + i));
        return ids;
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
