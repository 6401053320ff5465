package dev.moot.service.serve;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a comment answers is found whoever has its partition now, and whatever became of the parent. */
class ContextTest {

    private final Newsroom newsroom = new Newsroom(SharedKafka.bootstrapServers());

    @AfterEach
    void closeNewsroom() {
        newsroom.close();
    }

    @Test
    void aNewOwnerReadsBackWhatRepliesMayBeTo() throws Exception {
        int threads = 40;
        MootService first = newsroom.serve();
        for (int i = 0; i < threads; i++) {
            newsroom.post(Map.of(
                    "threadId",
                    "t-" + i,
                    "id",
                    "c-" + i,
                    "text",
                    "a text of its own",
                    "article",
                    Map.of("title", "Title " + i)));
        }
        newsroom.labels(threads);
        first.close();

        newsroom.serve(Map.of("moot.instance.id", "another"));
        for (int i = 0; i < threads; i++) {
            newsroom.post(reply("t-" + i, "r-" + i, "c-" + i));
        }
        Map<String, JsonNode> labels = newsroom.labels(2 * threads);
        assertThat(labels).hasSize(2 * threads);
        for (int i = 0; i < threads; i++) {
            assertThat(labels.get("r-" + i).at("/context/parent").textValue()).isEqualTo("thread");
        }
    }

    @Test
    void readsBackNoFurtherThanItIsTold() throws Exception {
        MootService first = newsroom.serve();
        newsroom.post("t", "c-1", "first");
        newsroom.post("t", "c-2", "second");
        newsroom.labels(2);
        first.close();
        newsroom.serve(Map.of("moot.context.comments", 2));
        newsroom.post(reply("t", "r-1", "c-2"));
        newsroom.post(reply("t", "r-2", "c-1"));
        Map<String, JsonNode> labels = newsroom.labels(4);
        assertThat(labels.get("r-1").at("/context/parent").textValue()).isEqualTo("thread");
        assertThat(labels.get("r-2").at("/context/parent").textValue()).isEqualTo("absent");
    }

    @Test
    void aReplyBeforeItsParentIsLabelledWithout() throws Exception {
        newsroom.serve();
        newsroom.post(reply("t", "r-1", "c-1"));
        newsroom.post("t", "c-1", "the parent, late");
        newsroom.post(reply("t", "r-2", "c-1"));
        Map<String, JsonNode> labels = newsroom.labels(3);
        assertThat(labels.get("r-1").at("/context/parent").textValue()).isEqualTo("absent");
        assertThat(labels.get("r-2").at("/context/parent").textValue()).isEqualTo("thread");
    }

    @Test
    void anEditedCommentIsLabelledAgainAndADeletedOneLosesItsLabels() throws Exception {
        MootService service = newsroom.serve();
        newsroom.post("t", "c-1", "as posted");
        newsroom.post("t", "c-1", "as edited, and longer");
        newsroom.post("t", "c-2", "stays");
        newsroom.delete("t", "c-1");
        newsroom.post(reply("t", "r-1", "c-1"));

        List<ConsumerRecord<byte[], byte[]>> records = newsroom.labelRecords(5);
        assertThat(records).hasSize(5);
        List<ConsumerRecord<byte[], byte[]>> ofFirst = new ArrayList<>(records);
        ofFirst.removeIf(record -> !new String(record.key(), UTF_8).equals("c-1"));
        assertThat(ofFirst).hasSize(3);
        assertThat(scores(ofFirst.get(0))).isNotEqualTo(scores(ofFirst.get(1)));
        assertThat(ofFirst.get(2).value()).isNull();
        assertThat(Newsroom.header(ofFirst.get(2), "ce_type")).isEqualTo("dev.moot.labels.deleted.v1");
        JsonNode reply = records.stream()
                .filter(record -> new String(record.key(), UTF_8).equals("r-1"))
                .map(record -> Newsroom.json(record.value()))
                .findFirst()
                .orElseThrow();
        assertThat(reply.at("/context/parent").textValue()).isEqualTo("absent");
        new Page(service.address().resolve("/prometheus")).await("moot_records_deleted_total 1.0");
    }

    private static JsonNode scores(ConsumerRecord<byte[], byte[]> record) {
        return Newsroom.json(record.value()).at("/civility/scores");
    }

    private static Map<String, Object> reply(String threadId, String id, String parentId) {
        return Map.of("threadId", threadId, "id", id, "text", "a reply", "parent", Map.of("id", parentId));
    }
}
