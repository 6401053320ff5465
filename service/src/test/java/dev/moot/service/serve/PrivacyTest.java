package dev.moot.service.serve;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** What a reader wrote, and who it was, stays in Kafka. */
class PrivacyTest {

    private static final String TEXT = "Quixotic Zebra";
    private static final String AUTHOR = "author-4711";

    private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    private final Logger moot = (Logger) LoggerFactory.getLogger("dev.moot");
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();

    @BeforeEach
    void listen() {
        moot.setLevel(Level.TRACE);
        log.start();
        root.addAppender(log);
    }

    @AfterEach
    void stopListening() {
        root.detachAppender(log);
        moot.setLevel(null);
    }

    @Test
    void neitherTextNorAuthorReachesLogsMetricsOrHealth() throws Exception {
        try (Newsroom newsroom = new Newsroom(SharedKafka.bootstrapServers())) {
            MootService service = newsroom.serve();
            newsroom.post(event("c-1", TEXT));
            newsroom.post(event("c-2", TEXT + " " + TestModel.POISON));
            newsroom.post(event("c-3", TEXT.repeat(2_000)));
            newsroom.post(0, null, ("{\"author\":\"" + AUTHOR + "\", " + TEXT).getBytes(StandardCharsets.UTF_8));
            newsroom.labels(1);
            List<String> headers = new ArrayList<>();
            newsroom.rejected(3).forEach(record -> headers.add(Newsroom.header(record, "error-message")));

            assertThat(headers).hasSize(3).noneMatch(PrivacyTest::tells);
            assertThat(new Page(service.address().resolve("/prometheus")).body())
                    .matches(body -> !tells(body));
            assertThat(new Page(service.address().resolve("/health")).body()).matches(body -> !tells(body));
        }
        List<ILoggingEvent> events = List.copyOf(log.list);
        assertThat(events)
                .as("the failure of the classifier, whose message quotes the comment, is logged")
                .anyMatch(event -> event.getFormattedMessage().contains("the classifier fails on a comment"))
                .noneMatch(event -> tells(event.getFormattedMessage()))
                .noneMatch(event -> event.getThrowableProxy() != null
                        && tells(ThrowableProxyUtil.asString(event.getThrowableProxy())));
    }

    private static Map<String, Object> event(String id, String text) {
        return Map.of("id", id, "threadId", "t-1", "text", text, "author", Map.of("id", AUTHOR));
    }

    private static boolean tells(String said) {
        return said.contains(TEXT) || said.contains(AUTHOR);
    }
}
