package dev.moot.service.serve;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Comments in, labels out, over a real broker. */
class StreamTest {

    private static final List<String> OPINIONS = List.of(
            "Thank you for explaining this so well.",
            "What a load of rubbish, you idiot.",
            "A state may not refuse to enforce federal law, period.",
            "I disagree, and here is why: the county would have to pay for it.",
            "Shut up");

    private final Newsroom newsroom = new Newsroom(SharedKafka.bootstrapServers());

    @AfterEach
    void closeNewsroom() {
        newsroom.close();
    }

    @Test
    void labelsEachCommentOnce() throws Exception {
        newsroom.serve();
        for (int i = 0; i < 1_000; i++) {
            newsroom.post("t-" + i % 7, "c-" + i, "comment number " + i);
        }
        assertThat(newsroom.labels(1_000)).hasSize(1_000).containsKeys("c-0", "c-999");
    }

    @Test
    void goesOnWhereTheLastLifeEnded() throws Exception {
        MootService service = newsroom.serve();
        newsroom.post("t-1", "c-1", "before");
        newsroom.labels(1);
        service.close();
        newsroom.post("t-1", "c-2", "between");
        newsroom.serve();
        newsroom.post("t-1", "c-3", "after");
        assertThat(newsroom.labels(3)).containsOnlyKeys("c-1", "c-2", "c-3");
    }

    @Test
    void labelsOnceWhileInstancesComeAndGo() throws Exception {
        int comments = 3_000;
        newsroom.serve(Map.of("moot.instance.id", "first"));
        post(0, 1_000);
        MootService second = newsroom.serve(Map.of("moot.instance.id", "second"));
        post(1_000, 2_000);
        newsroom.labels(2_000);
        second.close();
        post(2_000, comments);
        assertThat(newsroom.labels(comments)).hasSize(comments);
    }

    private void post(int from, int to) {
        for (int i = from; i < to; i++) {
            newsroom.post("t-" + i % 31, "c-" + i, "comment number " + i);
        }
    }

    @Test
    void findsParentAndTitleInTheThread() throws Exception {
        newsroom.serve();
        newsroom.post(
                Map.of("threadId", "t-1", "id", "c-1", "text", "first", "article", Map.of("title", "Council votes")));
        newsroom.post(reply("t-1", "c-2", Map.of("id", "c-1")));
        newsroom.post(reply("t-1", "c-3", Map.of("id", "c-1", "text", "first")));
        newsroom.post(reply("t-1", "c-4", Map.of("id", "c-unknown")));
        newsroom.post(reply("t-2", "c-5", Map.of("id", "c-1")));

        Map<String, JsonNode> labels = newsroom.labels(5);
        assertThat(parentOf(labels.get("c-1"))).isEqualTo("absent");
        assertThat(parentOf(labels.get("c-2"))).isEqualTo("thread");
        assertThat(parentOf(labels.get("c-3"))).isEqualTo("event");
        assertThat(parentOf(labels.get("c-4"))).isEqualTo("absent");
        assertThat(parentOf(labels.get("c-5"))).isEqualTo("absent");
        assertThat(insultOf(labels.get("c-2")))
                .as("the score is one of parent and title, and both replies have the same")
                .isEqualTo(insultOf(labels.get("c-3")))
                .isNotEqualTo(insultOf(labels.get("c-4")))
                .isNotEqualTo(insultOf(labels.get("c-5")));
    }

    private static Map<String, Object> reply(String threadId, String id, Map<String, String> parent) {
        return Map.of("threadId", threadId, "id", id, "text", "I agree", "parent", parent);
    }

    private static String parentOf(JsonNode label) {
        return label.at("/context/parent").textValue();
    }

    private static double insultOf(JsonNode label) {
        return label.at("/civility/scores/INSULT").doubleValue();
    }

    @Test
    void labelsAlikeWhateverTheBatchSizeAndNumberOfWorkers() throws Exception {
        int comments = 600;
        newsroom.withTopic(3);
        for (int i = 0; i < comments; i++) {
            newsroom.post(Map.of(
                    "threadId", "t-" + i % 11,
                    "id", "c-" + i,
                    "text", OPINIONS.get(i % OPINIONS.size()) + " (" + i + ")",
                    "parent", Map.of("id", "c-" + Math.max(0, i - 33))));
        }
        Map<String, JsonNode> expected = labelsOfAnotherGroup(comments, 1, 1);
        assertThat(labelsOfAnotherGroup(comments, 7, 2)).isEqualTo(expected);
        assertThat(labelsOfAnotherGroup(comments, 256, 3)).isEqualTo(expected);
    }

    private Map<String, JsonNode> labelsOfAnotherGroup(int comments, int batchSize, int workers) throws Exception {
        String name = newsroom.group() + "-" + batchSize + "-" + workers;
        newsroom.serveWithBundledModel(Map.of(
                "moot.stream.group", name,
                "moot.topics.labels", name,
                "moot.stream.batch-size", batchSize,
                "moot.stream.workers", workers));
        Map<String, JsonNode> labels = newsroom.labels(name, comments);
        labels.values().forEach(label -> ((ObjectNode) label).remove("labelledAt"));
        return labels;
    }

    @Test
    void createsMissingTopics() throws Exception {
        newsroom.serve();
        try (var admin = newsroom.admin()) {
            var topics = admin.describeTopics(
                            List.of(newsroom.commentsTopic(), newsroom.labelsTopic(), newsroom.rejectedTopic()))
                    .allTopicNames()
                    .get();
            assertThat(topics.values())
                    .hasSize(3)
                    .allSatisfy(topic -> assertThat(topic.partitions()).hasSize(3));
        }
    }

    @Test
    void leavesTopicsThatExistAsTheyAre() throws Exception {
        newsroom.withTopic(5).serve();
        newsroom.post("t-1", "c-1", "hello");
        newsroom.labels(1);
        try (var admin = newsroom.admin()) {
            assertThat(admin.describeTopics(List.of(newsroom.commentsTopic()))
                            .allTopicNames()
                            .get()
                            .get(newsroom.commentsTopic())
                            .partitions())
                    .hasSize(5);
        }
    }
}
