package dev.moot.service.serve;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import dev.moot.service.demo.SecureKafka;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/** What a reader wrote, and who it was, stays in Kafka. */
class PrivacyTest {

    private static final String TEXT = "Quixotic Zebra";
    private static final String AUTHOR = "author-4711";
    private static final List<String> SECRETS = List.of(TEXT, AUTHOR, SecureKafka.PASSWORD, SecureKafka.STORE_PASSWORD);

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
            newsroom.post(0, null, ("{\"author\":\"" + AUTHOR + "\", " + TEXT).getBytes(UTF_8));
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
                .noneMatch(event -> tells(String.valueOf(event.getKeyValuePairs())))
                .noneMatch(event -> event.getThrowableProxy() != null
                        && tells(ThrowableProxyUtil.asString(event.getThrowableProxy())));
    }

    @Test
    void whatIsAskedForReachesNoLogOrMetric() throws Exception {
        try (Newsroom newsroom = new Newsroom(SharedKafka.bootstrapServers())) {
            MootService service = newsroom.serve();
            PerspectiveClient client = new PerspectiveClient(service, AUTHOR);
            client.analyze(PerspectiveClient.toxicity(TEXT));
            client.refused(PerspectiveClient.toxicity(TEXT + " " + TestModel.POISON));
            client.refused(PerspectiveClient.toxicity(TEXT.repeat(2_000)));
            client.refused(PerspectiveClient.ANALYZE, "{\"comment\": \"" + TEXT);
            client.refused(PerspectiveClient.ANALYZE, "{\"" + TEXT + "\": 1}");
            client.suggest(Map.of(
                    "comment", Map.of("text", TEXT),
                    "clientToken", AUTHOR,
                    "attributeScores", Map.of("TOXICITY", Map.of("summaryScore", Map.of("value", 1)))));

            assertThat(new Page(service.address().resolve("/prometheus")).body())
                    .contains("moot_request_labelled_total")
                    .matches(body -> !tells(body));
        }
        assertThat(List.copyOf(log.list))
                .anyMatch(event -> event.getFormattedMessage().contains("the classifier fails on a comment"))
                .noneMatch(event -> tells(event.getFormattedMessage()))
                .noneMatch(event -> tells(String.valueOf(event.getKeyValuePairs())))
                .noneMatch(event -> event.getThrowableProxy() != null
                        && tells(ThrowableProxyUtil.asString(event.getThrowableProxy())));
    }

    /** Every byte that a process writes, to its log and to files, from its start to its crash. */
    @Test
    void aProcessLeavesNothingBehindThatTellsOfReadersOrPasswords(@TempDir Path directory) throws Exception {
        Path kafkas = Files.createDirectory(directory.resolve("kafka"));
        Path own = Files.createDirectory(directory.resolve("own"));
        Path said = own.resolve("said");
        SecureKafka kafka = SecureKafka.start(kafkas);
        kafka.allowEverything();
        try (Newsroom newsroom = new Newsroom(kafka.bootstrapServers()).withTopics(2);
                ServeProcess service = serve(own, said, newsroom, kafka)) {
            service.awaitReady();
            assertThat(headersOfRejected(newsroom)).isNotEmpty().noneMatch(PrivacyTest::tells);
            assertThat(pages(service.address())).hasSize(4).noneMatch(PrivacyTest::tells);

            kafka.close();
            new Page(service.address().resolve("/health/readiness")).await(503);
            assertThat(pages(service.address())).hasSize(4).noneMatch(PrivacyTest::tells);
            service.crash();
        } finally {
            kafka.close();
        }
        assertThat(said)
                .content()
                .contains(
                        "the classifier fails on a comment",
                        "OutOfMemoryError",
                        "fatal error has been detected by the Java Runtime");
        try (Stream<Path> files = Files.walk(own)) {
            assertThat(files.filter(Files::isRegularFile))
                    .contains(said)
                    .allSatisfy(file -> assertThat(Files.readString(file, ISO_8859_1))
                            .as(file.toString())
                            .matches(written -> !tells(written)));
        }
    }

    /** As talkative as it gets, and with an option for Java that the launcher has to overrule. */
    private static ServeProcess serve(Path directory, Path said, Newsroom newsroom, SecureKafka kafka)
            throws IOException {
        Map<String, Object> settings = newsroom.settings(kafka.scram());
        settings.put("moot.kafka.session.timeout.ms", 3_000);
        return ServeProcess.startIn(
                directory,
                said,
                settings,
                Map.of("MOOT_LOG_LEVEL", "DEBUG", "JAVA_TOOL_OPTIONS", "-XX:+HeapDumpOnOutOfMemoryError"));
    }

    /** A comment, its new text, a reply, its deletion, and what cannot be labelled or read. */
    private static List<String> headersOfRejected(Newsroom newsroom) throws Exception {
        newsroom.post(event("c-1", TEXT));
        newsroom.post(event("c-1", TEXT + ", he said"));
        newsroom.post(Map.of(
                "id",
                "c-2",
                "threadId",
                "t-1",
                "text",
                TEXT,
                "parent",
                Map.of("id", "c-1", "text", TEXT),
                "article",
                Map.of("title", TEXT),
                "author",
                Map.of("id", AUTHOR)));
        newsroom.delete("t-1", "c-1");
        newsroom.post(event("c-3", TEXT + " " + TestModel.POISON));
        newsroom.post(event("c-4", TEXT + " " + TestModel.ENDLESS));
        newsroom.post(event("c-5", TEXT.repeat(2_000)));
        newsroom.post(event("c-6", TEXT + " " + TestModel.HUGE));
        newsroom.post(with("postedAt", TEXT));
        newsroom.post(with("schema", TEXT));
        newsroom.post(with("language", TEXT.repeat(10)));
        newsroom.post(with("author", AUTHOR));
        newsroom.post(with("author", Map.of("id", AUTHOR.repeat(100))));
        newsroom.post(0, AUTHOR.getBytes(UTF_8), Newsroom.comment(event("c-7", TEXT)));
        for (String line : List.of(
                TEXT,
                "{\"author\":\"" + AUTHOR + "\", " + TEXT,
                "{\"" + TEXT + "\":1,\"" + TEXT + "\":2,\"text\":\"" + TEXT + "\"}",
                "{\"text\":\"" + TEXT + "\\u0000\"}")) {
            newsroom.post(0, null, line.getBytes(UTF_8));
        }
        assertThat(newsroom.labelRecords(4)).hasSize(4);
        List<ConsumerRecord<byte[], byte[]>> rejected = newsroom.rejected(14);
        assertThat(rejected).hasSize(14);
        return rejected.stream()
                .flatMap(record -> Stream.of(record.headers().toArray()))
                .map(header -> header.key() + "=" + new String(header.value(), UTF_8))
                .toList();
    }

    private static Map<String, Object> with(String field, Object value) {
        Map<String, Object> event = new HashMap<>(event("c-9", TEXT));
        event.put(field, value);
        return event;
    }

    private static List<String> pages(URI address) throws Exception {
        List<String> bodies = new ArrayList<>();
        for (String path : List.of("/health", "/health/readiness", "/health/liveness", "/prometheus")) {
            bodies.add(new Page(address.resolve(path)).body());
        }
        return bodies;
    }

    @Test
    void aPasswordInAFileThatIsNoYamlIsNotQuoted(@TempDir Path directory) throws Exception {
        Path config = Files.writeString(
                directory.resolve("moot.yml"),
                "moot:\n  kafka:\n    ssl.key.password: secret: " + SecureKafka.PASSWORD + "\n");
        Path said = directory.resolve("said");
        try (ServeProcess service = ServeProcess.start(said, "--config=" + config)) {
            assertThat(service.awaitExit()).isEqualTo(1);
            assertThat(said).content().isEqualTo("moot serve: the file of settings is no YAML: line 3, column 29\n");
        }
    }

    private static Map<String, Object> event(String id, String text) {
        return Map.of("id", id, "threadId", "t-1", "text", text, "author", Map.of("id", AUTHOR));
    }

    private static boolean tells(String said) {
        return SECRETS.stream().anyMatch(said::contains);
    }
}
