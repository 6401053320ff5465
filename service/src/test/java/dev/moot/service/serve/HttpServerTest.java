package dev.moot.service.serve;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.EOFException;
import java.io.IOException;
import java.net.SocketException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

/** The server of the HTTP interface: its ports, connections and limits. */
class HttpServerTest {

    private static final String BODY = "{\"text\":\"Hello.\"}";
    private static final String HEAD =
            String.join("\r\n", "POST /v1/classify HTTP/1.1", "Host: moot", "Content-Type: application/json", "");
    private static final String REQUEST = HEAD + "Content-Length: " + BODY.length() + "\r\n\r\n" + BODY;

    private static Newsroom newsroom;
    private static MootService service;
    private static ApiClient client;
    private static URI api;

    @BeforeAll
    static void start() throws InterruptedException {
        newsroom = new Newsroom(SharedKafka.bootstrapServers());
        service = newsroom.serve(Map.of("moot.http.receive-timeout", "1s"));
        client = new ApiClient(service);
        api = service.apiAddress().orElseThrow();
    }

    @AfterAll
    static void stop() {
        newsroom.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/health", "/health/readiness", "/health/liveness", "/prometheus", "/", "/v2/classify"})
    void healthAndMetricsAreNotOnItsPort(String path) throws Exception {
        HttpResponse<String> answer = client.get(path);

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(ApiClient.code(answer)).isEqualTo("NOT_FOUND");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/model", "/v1/law", "/openapi.yaml", "/docs", "/docs/page.js"})
    void itIsNotOnThePortOfHealthAndMetrics(String path) throws Exception {
        assertThat(client.get(path).statusCode()).isEqualTo(200);
        assertThat(new Page(service.address().resolve(path)).status()).isEqualTo(404);
        assertThat(new Page(service.address().resolve("/health")).status()).isEqualTo(200);
    }

    @Test
    void anotherSiteMayNotReadAnswers() throws Exception {
        HttpResponse<String> answer = client.post("/v1/classify", BODY, "Origin", "https://elsewhere.example");
        assertThat(answer.headers().map().keySet()).noneMatch(name -> name.startsWith("access-control-"));

        HttpResponse<String> asked = client.send(
                "OPTIONS",
                "/v1/classify",
                new byte[0],
                "Origin",
                "https://elsewhere.example",
                "Access-Control-Request-Method",
                "POST");
        assertThat(asked.statusCode()).isEqualTo(403);
        assertThat(asked.headers().map().keySet()).noneMatch(name -> name.startsWith("access-control-"));
    }

    @Test
    void aRequestKeepsItsIdOrGetsOne() throws Exception {
        assertThat(client.get("/v1/model", "X-Request-Id", "r-1:a").headers().firstValue("X-Request-Id"))
                .hasValue("r-1:a");
        assertThat(client.get("/v1/model", "X-Request-Id", "two words")
                        .headers()
                        .firstValue("X-Request-Id"))
                .hasValueSatisfying(id -> assertThat(id).matches("[0-9a-f-]{36}"));
        HttpResponse<String> refused = client.get("/nowhere", "X-Request-Id", "r-2");
        assertThat(refused.headers().firstValue("X-Request-Id")).hasValue("r-2");
        assertThat(ApiClient.json(refused).path("requestId").asText()).isEqualTo("r-2");
    }

    @Test
    void refusesABodyThatIsNotCompressedAsItSaysAndDoesNotTakeItForAFaultOfItsOwn() throws Exception {
        Logger log = (Logger) LoggerFactory.getLogger("io.micronaut.http.server.RouteExecutor");
        ListAppender<ILoggingEvent> logged = new ListAppender<>();
        logged.start();
        log.addAppender(logged);
        try {
            HttpResponse<String> answer = client.post("/v1/classify", BODY, "Content-Encoding", "gzip");
            assertThat(answer.statusCode()).isEqualTo(400);
            assertThat(ApiClient.code(answer)).isEqualTo("INVALID_REQUEST");
            assertThat(logged.list).isEmpty();
        } finally {
            log.detachAppender(logged);
        }
    }

    @Test
    void answersManyRequestsOnOneConnection() throws Exception {
        try (RawConnection connection = new RawConnection(api)) {
            for (int i = 0; i < 20; i++) {
                connection.send(REQUEST);
                assertThat(connection.read().status()).isEqualTo(200);
            }
        }
    }

    @Test
    void answersRequestsThatDoNotWaitForEachOther() throws Exception {
        try (RawConnection connection = new RawConnection(api)) {
            connection.send(REQUEST.repeat(20) + REQUEST.substring(0, 40));
            for (int i = 0; i < 20; i++) {
                assertThat(connection.read().status()).isEqualTo(200);
            }
            connection.send(REQUEST.substring(40));
            assertThat(connection.read().status()).isEqualTo(200);
        }
    }

    @Test
    void aConnectionMayRestBetweenRequestsForLongerThanARequestMayTake() throws Exception {
        try (RawConnection connection = new RawConnection(api)) {
            connection.send(REQUEST);
            assertThat(connection.read().status()).isEqualTo(200);
            Thread.sleep(1_500);
            connection.send(REQUEST);
            assertThat(connection.read().status()).isEqualTo(200);
        }
    }

    @Test
    void closesAConnectionWhoseRequestDoesNotEnd() throws Exception {
        try (RawConnection connection = new RawConnection(api)) {
            trickle(connection, REQUEST.substring(0, REQUEST.length() - 1));
            assertThat(connection.isClosed()).isTrue();
        }
    }

    @Test
    void slowConnectionsDoNotHoldUpOthers() throws Exception {
        List<RawConnection> slow = new ArrayList<>();
        ExecutorService threads = Executors.newFixedThreadPool(200);
        try {
            for (int i = 0; i < 200; i++) {
                slow.add(new RawConnection(api));
            }
            List<CompletableFuture<Boolean>> closed = slow.stream()
                    .map(connection -> CompletableFuture.supplyAsync(() -> isClosedInTheEnd(connection), threads))
                    .toList();
            for (int i = 0; i < 50; i++) {
                assertThat(client.post("/v1/classify", BODY).statusCode()).isEqualTo(200);
            }
            assertThat(closed).allSatisfy(each -> assertThat(each.join()).isTrue());
            assertThat(client.post("/v1/classify", BODY).statusCode()).isEqualTo(200);
        } finally {
            for (RawConnection connection : slow) {
                connection.close();
            }
            threads.shutdownNow();
        }
    }

    private static boolean isClosedInTheEnd(RawConnection connection) {
        try {
            trickle(connection, REQUEST.substring(0, REQUEST.length() - 1));
            return connection.isClosed();
        } catch (IOException | InterruptedException e) {
            return false;
        }
    }

    /** Sends a byte from time to time, and stops when the other side has had enough. */
    private static void trickle(RawConnection connection, String text) throws IOException, InterruptedException {
        try {
            for (byte b : text.getBytes(UTF_8)) {
                connection.send(new byte[] {b});
                Thread.sleep(50);
            }
        } catch (SocketException e) {
            // Closed.
        }
    }

    @Test
    void refusesHeadersThatAreTooLong() throws Exception {
        HttpResponse<String> answer = client.get("/v1/model", "X-Long", "a".repeat(20_000));

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(ApiClient.code(answer)).isEqualTo("REQUEST_TOO_LARGE");
    }

    @Test
    void refusesABodyThatIsTooLongBeforeItHasComeAndWhateverItClaims() throws Exception {
        try (RawConnection announced = new RawConnection(api)) {
            announced.send(HEAD + "Content-Length: 1048577\r\n\r\n");
            assertThat(announced.read().status()).isEqualTo(413);
        }
        try (RawConnection chunked = new RawConnection(api)) {
            chunked.send(HEAD + "Transfer-Encoding: chunked\r\n\r\n");
            String chunk = "10000\r\n" + "a".repeat(1 << 16) + "\r\n";
            try {
                for (int i = 0; i < 20; i++) {
                    chunked.send(chunk);
                }
            } catch (SocketException e) {
                // Closed before all of it was sent; the answer may be there all the same.
            }
            assertThat(statusOrClosed(chunked)).isIn(413, 0);
        }
    }

    private static int statusOrClosed(RawConnection connection) throws IOException {
        try {
            return connection.read().status();
        } catch (EOFException | SocketException e) {
            return 0;
        }
    }

    @Test
    void whatDoesNotFitIntoTheQueueIsRefusedAtOnceAndTheRestIsAnswered() throws Exception {
        try (Newsroom small = new Newsroom(SharedKafka.bootstrapServers())) {
            ApiClient crowded = new ApiClient(
                    small.serve(Map.of("moot.http.queue", 3, "moot.http.workers", 1, "moot.http.window", "300ms")));
            ExecutorService threads = Executors.newFixedThreadPool(40);
            try {
                List<Integer> statuses = IntStream.range(0, 40)
                        .mapToObj(i -> CompletableFuture.supplyAsync(() -> status(crowded), threads))
                        .toList()
                        .stream()
                        .map(CompletableFuture::join)
                        .toList();
                assertThat(statuses).containsOnly(200, 503);
                assertThat(crowded.post("/v1/classify", BODY).statusCode()).isEqualTo(200);
            } finally {
                threads.shutdownNow();
            }
        }
    }

    private static int status(ApiClient client) {
        try {
            HttpResponse<String> answer = client.post("/v1/classify", BODY);
            assertThat(answer.statusCode() == 200
                            || answer.headers().firstValue("Retry-After").isPresent())
                    .isTrue();
            return answer.statusCode();
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void thereIsNoneWhereItIsSwitchedOff() throws Exception {
        try (Newsroom other = new Newsroom(SharedKafka.bootstrapServers())) {
            MootService without = other.serve(Map.of("moot.http.enabled", false));
            assertThat(without.apiAddress()).isEmpty();
            assertThat(new Page(without.address().resolve("/v1/model")).status())
                    .isEqualTo(404);
            other.post("t", "c-1", "labelled all the same");
            assertThat(other.labels(1)).containsOnlyKeys("c-1");
        }
    }
}
