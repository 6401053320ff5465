package dev.moot.service.serve;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A comment that no process survives, and that no exception tells of. */
class DeadlyCommentTest {

    private static final int DEADLY = 5;
    private static final int OTHERS = 300;

    /** Two with the batch, two with the comment alone. */
    private static final int DEATHS = 4;

    @TempDir
    private Path directory;

    @Test
    void isRejectedAfterAFewDeathsAndEachOtherIsLabelledOnce() throws Exception {
        try (Newsroom newsroom = new Newsroom(SharedKafka.bootstrapServers()).withTopics(2);
                CommittedRecords labels =
                        new CommittedRecords(SharedKafka.bootstrapServers(), newsroom.labelsTopic())) {
            for (int i = 0; i < OTHERS / 2; i++) {
                if (i == DEADLY) {
                    newsroom.post(0, null, Newsroom.comment("t-0", "c-deadly", TestModel.DEADLY));
                }
                newsroom.post(0, null, Newsroom.comment("t-0", "c-" + 2 * i, "comment " + i));
                newsroom.post(1, null, Newsroom.comment("t-1", "c-" + (2 * i + 1), "comment " + i));
            }
            for (int life = 0; life < DEATHS; life++) {
                try (ServeProcess service = serve(newsroom)) {
                    assertThat(service.awaitExit()).isEqualTo(TestModel.DEATH);
                }
            }
            try (ServeProcess service = serve(newsroom)) {
                labels.await(OTHERS);
                assertThat(newsroom.rejected(1)).singleElement().satisfies(record -> {
                    assertThat(Newsroom.header(record, "error-code")).isEqualTo("CLASSIFICATION_FAILED");
                    assertThat(Newsroom.header(record, "source-partition")).isEqualTo("0");
                    assertThat(Newsroom.header(record, "source-offset")).isEqualTo(Integer.toString(DEADLY));
                });
                service.await("rejects " + newsroom.commentsTopic() + "/0/" + DEADLY + " untried");
                assertThat(service.stop()).isEqualTo(143);
            }
            List<ConsumerRecord<byte[], byte[]>> all = labels.toEnd();
            assertThat(all).hasSize(OTHERS);
            Set<String> ids =
                    all.stream().map(label -> new String(label.key(), UTF_8)).collect(toSet());
            assertThat(ids)
                    .isEqualTo(
                            IntStream.range(0, OTHERS).mapToObj(i -> "c-" + i).collect(toSet()));
        }
    }

    private ServeProcess serve(Newsroom newsroom) throws IOException {
        return ServeProcess.start(directory.resolve("serve.log"), newsroom.settings(Map.of("moot.stream.workers", 1)));
    }
}
