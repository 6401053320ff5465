package dev.moot.service.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.ConsumerGroupDescription;
import org.apache.kafka.common.GroupType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The consumer group by the protocol of KIP-848, where the broker assigns partitions one by one and nobody stops for it. */
class GroupProtocolTest {

    @TempDir
    private Path directory;

    @Test
    void losesAndRepeatsNothingWhileWorkersComeAndGoAndDie() throws Exception {
        try (Newsroom newsroom = new Newsroom(SharedKafka.bootstrapServers()).withTopics(6);
                CommittedRecords labels = new CommittedRecords(SharedKafka.bootstrapServers(), newsroom.labelsTopic());
                ServeProcess dying = ServeProcess.start(directory.resolve("dying.log"), settings(newsroom, "dying"))) {
            dying.await("dying-0 takes partitions");
            try (NumberedComments comments = NumberedComments.post(newsroom, 15_000)) {
                labels.await(2_000);
                newsroom.serve(settings(newsroom, "staying"));
                labels.await(4_000);
                MootService leaving = newsroom.serve(settings(newsroom, "leaving"));
                labels.await(6_000);
                dying.kill();
                labels.await(8_000);
                leaving.close();
                labels.await(10_000);
                try (ServeProcess again =
                        ServeProcess.start(directory.resolve("again.log"), settings(newsroom, "dying"))) {
                    again.await("dying-0 takes partitions");
                    comments.assertEachLabelledOnce(labels);
                    assertThat(again.stop()).isEqualTo(143);
                }
            }
            assertThat(group(newsroom).type()).isEqualTo(GroupType.CONSUMER);
            assertThat(group(newsroom).members())
                    .as("workers of the one that stays")
                    .hasSize(1);
        }
    }

    private static Map<String, Object> settings(Newsroom newsroom, String id) {
        Map<String, Object> settings = new HashMap<>(newsroom.settings());
        settings.put("moot.kafka.group.protocol", "consumer");
        settings.put("moot.instance.id", id);
        settings.put("moot.stream.workers", 1);
        settings.put("moot.stream.commit-interval", "500ms");
        return settings;
    }

    private static ConsumerGroupDescription group(Newsroom newsroom) throws Exception {
        try (var admin = newsroom.admin()) {
            return admin.describeConsumerGroups(List.of(newsroom.group()))
                    .all()
                    .get()
                    .get(newsroom.group());
        }
    }
}
