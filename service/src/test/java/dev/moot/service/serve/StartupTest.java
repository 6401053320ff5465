package dev.moot.service.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A service that cannot start says why in one line. */
class StartupTest {

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "moot.stream.workers | abc | 'moot.stream.workers' must be a whole number, got: 'abc'",
                "moot.stream.workers | -1 | 'moot.stream.workers' must be in 0 to 256, got: '-1'",
                "moot.stream.batch-size | 0 | 'moot.stream.batch-size' must be in 1 to 1024, got: '0'",
                "moot.stream.commit-interval | soon | 'moot.stream.commit-interval' must be a time such as 25ms or 10s, got: 'soon'",
                "moot.stream.commit-interval | 1h | 'moot.stream.commit-interval' must be in 1ms to 5s, got: '3600s'",
                "moot.stream.static-membership | maybe | 'moot.stream.static-membership' must be true or false, got: 'maybe'",
                "moot.topics.create | 7 | 'moot.topics.create' must be true or false, got: '7'",
                "moot.topics.labels | a b | 'moot.topics.labels' must be 1 to 249 letters, digits, '.', '_' or '-', got: 'a b'",
                "moot.management.port | 70000 | 'moot.management.port' must be in 0 to 65535, got: '70000'",
                "moot.traces.enabled | on | 'moot.traces.enabled' must be true or false, got: 'on'",
                "moot.traces.endpoint | collector:4318 | 'moot.traces.endpoint' must be an address such as http://collector:4318, got: 'collector:4318'",
                "moot.traces.ratio | 1.5 | 'moot.traces.ratio' must be in 0 to 1, got: '1.5'",
                "moot.traces.ratio | few | 'moot.traces.ratio' must be a number, got: 'few'",
                "moot.instance.id | a/b | 'moot.instance.id' must be 1 to 200 letters, digits, '.', '_' or '-', got: 'a/b'",
                "moot.model.path | /no/such/model.zip | 'moot.model.path' must be a file that can be read, got: '/no/such/model.zip'",
                "moot.tier | slow | 'moot.tier' must be fast, cascade or deep, got: 'slow'",
                "moot.law.path | /no/such/folder | 'moot.law.path' must be a file or folder that can be read, got: '/no/such/folder'",
                "moot.coral.secrets | abc,0123456789abcdef | 'moot.coral.secrets' must be secrets of 16 characters or more, separated by commas, got: '(not shown)'",
                "moot.coral.secrets-file | /no/such/file | 'moot.coral.secrets-file' must be a file that can be read, got: '/no/such/file'",
                "moot.coral.timeout | 1m | 'moot.coral.timeout' must be in 50ms to 10s, got: '60s'",
                "moot.coral.format | markdown | 'moot.coral.format' must be html or plain, got: 'markdown'",
                "moot.coral.hold | reject | 'moot.coral.hold' must be none, flag, premod, system-withheld or rejected, got: 'reject'",
                "moot.coral.publish | maybe | 'moot.coral.publish' must be true or false, got: 'maybe'",
                "moot.http.host | 0.0.0.0 | 'moot.http.host' must be a loopback address as long as moot.http.keys has no key, got: '0.0.0.0'",
                "moot.model.sha256 | xyz | 'moot.model.sha256' must be 64 hexadecimal digits, got: 'xyz'",
                "moot.kafka.acks | 1 | 'moot.kafka.acks' must be left to Moot, got: '1'",
                "moot.kafka.group.id | g | 'moot.kafka.group.id' must be left out; set moot.stream.group instead, got: 'g'",
                "moot.kafka.bootstrap.servers | \"\" | 'moot.kafka.bootstrap.servers' must be a text that is not blank, got: ''",
                "moot.kafka.linger.ms | x | 'moot.kafka': Invalid value x for configuration linger.ms: Not a number of type LONG",
                "moot.kafka.bootstrap.servers | nowhere | 'moot.kafka': Invalid url in bootstrap.servers: nowhere"
            })
    void namesKeyValueAndRuleOfAWrongSetting(String key, String value, String message) {
        Map<String, Object> settings = new HashMap<>(Map.of("moot.management.port", 0, TestModelLoader.KEY, true));
        settings.put(key, value);
        StartupException failure = catchThrowableOfType(
                StartupException.class, () -> MootService.start(settings).close());
        assertThat(failure).hasMessage(message);
        assertThat(failure.isWrongSetting()).isTrue();
    }

    @Test
    void refusesAKeyThatIsThereTwice() {
        Map<String, Object> settings = new HashMap<>(Map.of("moot.management.port", 0, TestModelLoader.KEY, true));
        settings.put("moot.http.keys.desk.sha256", "0".repeat(64));
        settings.put("moot.http.keys.web.sha256", "0".repeat(64));
        StartupException failure = catchThrowableOfType(
                StartupException.class, () -> MootService.start(settings).close());
        assertThat(failure)
                .hasMessageStartingWith("'moot.http.keys' must have each key once")
                .hasMessageContainingAll("'desk'", "'web'");
        assertThat(failure.isWrongSetting()).isTrue();
    }

    @Test
    void printsNothingButThatLine(@TempDir Path directory) throws Exception {
        Path said = directory.resolve("said");
        try (ServeProcess service = ServeProcess.start(said, Map.of("moot.stream.workers", "many"))) {
            assertThat(service.awaitExit()).isEqualTo(2);
            assertThat(said)
                    .hasContent("moot serve: 'moot.stream.workers' must be a whole number, got: 'many'"
                            + " (see moot serve --help)");
        }
    }

    @Test
    void printsOneLineOfATruststoreThatIsNotThere(@TempDir Path directory) throws Exception {
        Path said = directory.resolve("said");
        Path truststore = directory.resolve("ca.jks");
        Map<String, Object> settings = Map.of(
                "moot.kafka.bootstrap.servers", "localhost:9",
                "moot.kafka.security.protocol", "SSL",
                "moot.kafka.ssl.truststore.location", truststore);
        try (ServeProcess service = ServeProcess.start(said, settings)) {
            assertThat(service.awaitExit()).isEqualTo(2);
            assertThat(said)
                    .hasContent(
                            "moot serve: 'moot.kafka.ssl.truststore.location' must be a file that can be read, got: '"
                                    + truststore + "' (see moot serve --help)");
        }
    }

    @Test
    void takesSettingsOfKafkaFromTheEnvironment(@TempDir Path directory) throws Exception {
        Path said = directory.resolve("said");
        Map<String, Object> settings = Map.of(
                "moot.kafka.bootstrap.servers", "localhost:9",
                "moot.kafka.group.protocol", "consumer",
                "moot.kafka.session.timeout.ms", 5_000);
        try (ServeProcess service = ServeProcess.startByEnvironment(said, settings)) {
            assertThat(service.awaitExit()).isEqualTo(2);
            assertThat(said)
                    .content()
                    .startsWith(
                            "moot serve: 'moot.kafka': session.timeout.ms cannot be set when group.protocol=CONSUMER")
                    .hasLineCount(1);
        }
    }

    @Test
    void namesMissingTopicThatIsNotToBeCreated() throws Exception {
        try (Newsroom newsroom = new Newsroom(SharedKafka.bootstrapServers())) {
            MootService service = newsroom.withTopic(1).start(Map.of("moot.topics.create", false));
            assertThatThrownBy(() -> service.awaitReady(PATIENCE))
                    .isInstanceOf(StartupException.class)
                    .hasMessage("no such topic: " + newsroom.labelsTopic() + ", " + newsroom.rejectedTopic() + ", "
                            + newsroom.decisionsTopic()
                            + "; create what is missing, or let Moot do it with moot.topics.create=true");
        }
    }

    @Test
    void saysWhatTheBrokerRefuses() throws Exception {
        try (Newsroom newsroom = new Newsroom(SharedKafka.bootstrapServers())) {
            MootService service = newsroom.start(Map.of("moot.topics.replication", 3));
            assertThatThrownBy(() -> service.awaitReady(PATIENCE))
                    .isInstanceOf(StartupException.class)
                    .hasMessageContaining("replication factor")
                    .hasMessageNotContaining("\n");
        }
    }

    @Test
    void saysThatThePortIsTaken() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                Newsroom newsroom = new Newsroom(SharedKafka.bootstrapServers())) {
            assertThatThrownBy(() -> newsroom.start(Map.of("moot.management.port", taken.getLocalPort())))
                    .isInstanceOf(StartupException.class)
                    .hasMessageContaining(Integer.toString(taken.getLocalPort()))
                    .hasMessageNotContaining("\n");
        }
    }

    @Test
    void saysThatTheModelIsNone(@TempDir Path directory) throws Exception {
        Path file = Files.writeString(directory.resolve("model.zip"), "this is no model");
        try (Newsroom newsroom = new Newsroom(SharedKafka.bootstrapServers())) {
            Map<String, Object> settings = newsroom.settings(Map.of("moot.model.path", file.toString()));
            settings.remove(TestModelLoader.KEY);
            try (MootService service = MootService.start(settings)) {
                assertThatThrownBy(() -> service.awaitReady(PATIENCE))
                        .isInstanceOf(StartupException.class)
                        .hasMessageContaining(file.toString())
                        .hasMessageNotContaining("\n");
            }
        }
    }
}
