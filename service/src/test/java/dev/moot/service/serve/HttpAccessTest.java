package dev.moot.service.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.moot.service.http.ApiServer;
import dev.moot.service.http.Keys;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slf4j.LoggerFactory;

/** Who may ask what, and how often. */
class HttpAccessTest {

    private static final String COMMENT = "{\"text\":\"Hello.\"}";
    private static final String DECISION = "{\"commentId\":\"c-1\",\"action\":\"APPROVE\"}";
    private static final String TARGET = "{\"attribute\":\"TOXICITY\",\"recall\":0.5}";

    @ParameterizedTest
    @CsvSource({"analyze,200,403,403", "decide,403,201,403", "'analyze,decide',200,201,403", "admin,200,201,200"})
    void aKeyIsGoodForItsScopes(String scopes, int classify, int decide, int suggest) throws Exception {
        try (Newsroom newsroom = new Newsroom(SharedKafka.bootstrapServers())) {
            ApiClient client = new ApiClient(newsroom.serve(key("one", "secret", scopes, 0)));

            assertThat(client.post("/v1/classify", COMMENT, "X-Goog-Api-Key", "secret")
                            .statusCode())
                    .isEqualTo(classify);
            assertThat(client.post("/v1/decisions", DECISION, "X-Goog-Api-Key", "secret")
                            .statusCode())
                    .isEqualTo(decide);
            assertThat(client.post("/v1/thresholds:suggest", TARGET, "X-Goog-Api-Key", "secret")
                            .statusCode())
                    .isEqualTo(suggest);
        }
    }

    @Test
    void aKeyIsTakenFromHeaderBearerOrQueryAndNoOther() throws Exception {
        try (Newsroom newsroom = new Newsroom(SharedKafka.bootstrapServers())) {
            ApiClient client = new ApiClient(newsroom.serve(key("one", "secret", "analyze", 0)));

            assertThat(client.post("/v1/classify", COMMENT, "X-Goog-Api-Key", "secret")
                            .statusCode())
                    .isEqualTo(200);
            assertThat(client.post("/v1/classify", COMMENT, "Authorization", "Bearer secret")
                            .statusCode())
                    .isEqualTo(200);
            assertThat(client.post("/v1/classify?key=secret", COMMENT).statusCode())
                    .isEqualTo(200);
            for (HttpResponse<String> refused : List.of(
                    client.post("/v1/classify", COMMENT),
                    client.post("/v1/classify?key=", COMMENT),
                    client.post("/v1/classify", COMMENT, "X-Goog-Api-Key", "Secret"),
                    client.post("/v1/classify", COMMENT, "Authorization", "Basic secret"),
                    client.post("/v1/classify", COMMENT, "X-Goog-Api-Key", Keys.sha256("secret")))) {
                assertThat(refused.statusCode()).isEqualTo(401);
                assertThat(ApiClient.code(refused)).isEqualTo("UNAUTHENTICATED");
                assertThat(refused.body()).doesNotContain("secret").doesNotContain("Secret");
            }
        }
    }

    @Test
    void oneKeyThatIsUsedTooOftenDoesNotSlowAnother() throws Exception {
        Map<String, Object> settings = new HashMap<>(key("slow", "a", "analyze", 3));
        settings.putAll(key("fast", "b", "analyze", 0));
        try (Newsroom newsroom = new Newsroom(SharedKafka.bootstrapServers())) {
            ApiClient client = new ApiClient(newsroom.serve(settings));

            int let = 0;
            HttpResponse<String> answer = client.get("/v1/model?key=a");
            while (answer.statusCode() == 200) {
                let++;
                answer = client.get("/v1/model?key=a");
            }
            assertThat(let).isGreaterThanOrEqualTo(3);
            assertThat(answer.statusCode()).isEqualTo(429);
            assertThat(answer.headers().firstValue("Retry-After")).hasValue("1");
            for (int i = 0; i < 10; i++) {
                assertThat(client.get("/v1/model?key=b").statusCode()).isEqualTo(200);
            }
        }
    }

    @Test
    void withoutKeysTakesAnyAndSaysSoAtTheStart() throws Exception {
        Logger logger = (Logger) LoggerFactory.getLogger(ApiServer.class);
        ListAppender<ILoggingEvent> log = new ListAppender<>();
        log.start();
        logger.addAppender(log);
        try (Newsroom newsroom = new Newsroom(SharedKafka.bootstrapServers())) {
            ApiClient client = new ApiClient(newsroom.serve());

            assertThat(client.post("/v1/classify", COMMENT).statusCode()).isEqualTo(200);
            assertThat(client.post("/v1/classify", COMMENT, "X-Goog-Api-Key", "whatever")
                            .statusCode())
                    .isEqualTo(200);
            assertThat(log.list).anySatisfy(event -> {
                assertThat(event.getLevel()).hasToString("WARN");
                assertThat(event.getFormattedMessage()).contains("takes any key");
            });
        } finally {
            logger.detachAppender(log);
        }
    }

    @ParameterizedTest
    @CsvSource({"0.0.0.0", "192.0.2.1", "no.such.host.invalid"})
    void withoutKeysListensToThisMachineOnly(String host) {
        try (Newsroom newsroom = new Newsroom(SharedKafka.bootstrapServers())) {
            assertThatThrownBy(() -> newsroom.start(Map.of("moot.http.host", host)))
                    .isInstanceOf(StartupException.class)
                    .hasMessage(
                            "'moot.http.host' must be a loopback address as long as moot.http.keys has no key, got: '"
                                    + host + "'");
        }
    }

    @Test
    void withAKeyListensToOtherMachinesAsWell() throws Exception {
        Map<String, Object> settings = new HashMap<>(key("one", "secret", "analyze", 0));
        settings.put("moot.http.host", "0.0.0.0");
        try (Newsroom newsroom = new Newsroom(SharedKafka.bootstrapServers())) {
            ApiClient client = new ApiClient(newsroom.serve(settings));
            assertThat(client.post("/v1/classify?key=secret", COMMENT).statusCode())
                    .isEqualTo(200);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "moot.http.keys.one.sha256|secret|64 hexadecimal digits",
                "moot.http.keys.one.scopes|analyze,everything|some of analyze, decide and admin",
                "moot.http.keys.one.requests-per-second|-1|in 0 to 1000000",
                "moot.http.queue|0|in 1 to 100000",
                "moot.http.enabled|perhaps|true or false"
            })
    void refusesASettingThatIsWrong(String key, String value, String rule) {
        Map<String, Object> settings = new HashMap<>(key("one", "secret", "analyze", 0));
        settings.put(key, value);
        try (Newsroom newsroom = new Newsroom(SharedKafka.bootstrapServers())) {
            assertThatThrownBy(() -> newsroom.start(settings))
                    .isInstanceOf(StartupException.class)
                    .hasMessageContaining("'" + key + "' must be " + rule);
        }
    }

    private static Map<String, Object> key(String name, String key, String scopes, int perSecond) {
        String prefix = "moot.http.keys." + name;
        return Map.of(
                prefix + ".sha256", Keys.sha256(key),
                prefix + ".scopes", scopes,
                prefix + ".requests-per-second", perSecond);
    }
}
