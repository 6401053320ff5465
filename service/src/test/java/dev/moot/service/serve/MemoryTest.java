package dev.moot.service.serve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.moot.service.intake.BadInput;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The service in a process of its own, with the model that comes with Moot, in the memory the launcher gives it. */
class MemoryTest {

    private static final int PARTITIONS = 6;
    private static final int ROUNDS = 2;

    @TempDir
    private Path directory;

    @Test
    void rejectsRecordsOf20MegabytesAndLabelsTheOthers() throws Exception {
        byte[] huge = BadInput.RECORD_OF_20_MB.bytes();
        try (Newsroom newsroom = new Newsroom(SharedKafka.bootstrapServers())) {
            newsroom.withTopicOfLargeRecords(PARTITIONS);
            for (int i = 0; i < ROUNDS * PARTITIONS; i++) {
                newsroom.post(i % PARTITIONS, null, huge);
                newsroom.post(i % PARTITIONS, null, Newsroom.comment("t-" + i, "c-" + i, "Thank you."));
            }
            try (ServeProcess service = ServeProcess.start(
                    directory.resolve("serve.log"),
                    newsroom.settingsWithBundledModel(Map.of("moot.topics.partitions", PARTITIONS)))) {
                service.awaitReady();
                assertThat(newsroom.labels(ROUNDS * PARTITIONS)).hasSize(ROUNDS * PARTITIONS);
                List<ConsumerRecord<byte[], byte[]>> rejected = newsroom.rejected(ROUNDS * PARTITIONS);
                assertThat(rejected).hasSize(ROUNDS * PARTITIONS).allSatisfy(record -> {
                    assertThat(Newsroom.header(record, "error-code")).isEqualTo("RECORD_TOO_LARGE");
                    assertThat(record.value().length).isEqualTo(huge.length);
                });
                assertThat(service.said()).doesNotContain("OutOfMemoryError", "Exception");
            }
        }
    }
}
