package dev.moot.service.serve;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class StreamTest {

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final Newsroom newsroom = new Newsroom(SharedKafka.bootstrapServers());

    @AfterEach
    void closeNewsroom() {
        newsroom.close();
    }

    @Test
    void labelsEachCommentOnce() throws Exception {
        try (MootService service = MootService.start(newsroom.settings())) {
            assertThat(service.awaitReady(PATIENCE)).isTrue();
            for (int i = 0; i < 1_000; i++) {
                newsroom.post("t-" + i % 7, "c-" + i, "comment number " + i);
            }
            Map<String, JsonNode> labels = newsroom.labels(1_000);
            assertThat(labels).hasSize(1_000).containsKeys("c-0", "c-999");
        }
    }
}
