package dev.moot.service.serve;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.JsonNode;
import dev.moot.service.intake.ErrorCode;
import dev.moot.service.stream.RejectedReplay;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the service did is done again, over a real broker. */
class ReplayTest {

    private final Newsroom newsroom = new Newsroom(SharedKafka.bootstrapServers());

    @AfterEach
    void closeNewsroom() {
        newsroom.close();
    }

    @Test
    void putsBackOnceWhatCanBeReadByNow() throws Exception {
        newsroom.serve();
        newsroom.post("t-1", "c-1", TestModel.POISON);
        newsroom.post("t-1", "c-2", TestModel.POISON);
        newsroom.post(0, "t-1".getBytes(UTF_8), "no comment".getBytes(UTF_8));
        List<ConsumerRecord<byte[], byte[]>> rejected = newsroom.rejected(3);
        assertThat(rejected).hasSize(3);

        try (Replay replay = new Replay(newsroom.settings())) {
            assertThat(replay.restore(Optional.empty(), true).restored()).isEqualTo(2);
            RejectedReplay.Outcome outcome = replay.restore(Optional.empty(), false);
            assertThat(outcome.restored()).isEqualTo(2);
            assertThat(outcome.refused()).isEqualTo(Map.of(ErrorCode.NOT_JSON, 1));
        }
        List<ConsumerRecord<byte[], byte[]>> again = newsroom.rejected(5);
        assertThat(again).hasSize(5);
        assertThat(again.stream()
                        .filter(record ->
                                record.headers().lastHeader("original-" + RejectedReplay.REPLAYED_FROM) != null)
                        .map(record -> Newsroom.header(record, "original-" + RejectedReplay.REPLAYED_FROM))
                        .filter(from -> from.startsWith(newsroom.rejectedTopic() + "/")))
                .hasSize(2);

        newsroom.post("t-1", "c-3", "good");
        newsroom.labels(1);
        try (Replay replay = new Replay(newsroom.settings())) {
            assertThat(replay.restore(Optional.empty(), false).restored())
                    .as("only what was rejected since")
                    .isEqualTo(2);
        }
    }

    @Test
    void putsBackFromATopicOfRepairedRecords() throws Exception {
        newsroom.create(1, "repaired-" + newsroom.group());
        newsroom.postTo("repaired-" + newsroom.group(), "t-1", Newsroom.comment("t-1", "c-1", "mended"));
        newsroom.serve();
        try (Replay replay = new Replay(newsroom.settings())) {
            assertThat(replay.restore(Optional.of("repaired-" + newsroom.group()), false)
                            .restored())
                    .isEqualTo(1);
        }
        assertThat(newsroom.labels(1)).containsOnlyKeys("c-1");
    }

    @Test
    void labelsATimeRangeAgainWithTheContextOfThatTime() throws Exception {
        MootService service = newsroom.serve();
        newsroom.post("t", "c-1", "before the range");
        newsroom.labels(1);
        Thread.sleep(20);
        Instant since = Instant.now();
        newsroom.post(Map.of("threadId", "t", "id", "r-1", "text", "a reply", "parent", Map.of("id", "c-1")));
        newsroom.post("t", "c-2", "to be deleted");
        newsroom.post("t", "c-1", "edited later");
        newsroom.delete("t", "c-2");
        Map<String, JsonNode> first = new HashMap<>();
        newsroom.labelRecords(5).stream()
                .filter(record -> record.value() != null)
                .forEach(record -> first.put(new String(record.key(), UTF_8), Newsroom.json(record.value())));
        service.close();

        try (Replay replay = new Replay(newsroom.settings())) {
            assertThat(replay.relabel(since, more -> {})).isEqualTo(4);
        }
        List<ConsumerRecord<byte[], byte[]>> all = newsroom.labelRecords(9);
        List<ConsumerRecord<byte[], byte[]>> again = all.stream()
                .filter(record -> record.value() == null
                        || Newsroom.json(record.value()).path("relabelled").booleanValue())
                .toList();
        assertThat(again).extracting(record -> new String(record.key(), UTF_8)).contains("r-1", "c-1", "c-2");
        for (ConsumerRecord<byte[], byte[]> record : again) {
            String id = new String(record.key(), UTF_8);
            if (record.value() != null && !id.equals("c-2")) {
                JsonNode label = Newsroom.json(record.value());
                assertThat(label.get("civility")).isEqualTo(first.get(id).get("civility"));
                assertThat(label.get("context")).isEqualTo(first.get(id).get("context"));
            }
        }
        assertThat(first.get("r-1").at("/context/parent").textValue()).isEqualTo("thread");
    }

    @Test
    void tellsInOneLineThatATopicIsMissing() {
        Map<String, Object> settings = newsroom.settings(
                Map.of("moot.kafka.default.api.timeout.ms", 3_000, "moot.kafka.request.timeout.ms", 2_000));
        try (Replay replay = new Replay(settings)) {
            assertThatExceptionOfType(StartupException.class)
                    .isThrownBy(() -> replay.restore(Optional.of("no-such-topic"), false))
                    .withMessageContaining("no-such-topic");
        }
    }
}
