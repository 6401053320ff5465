package dev.moot.benchmark.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(value = 2, unit = TimeUnit.MINUTES)
class LoadClientTest {

    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final byte[] REQUEST = AnalyzeRequests.withHead("{}".getBytes(UTF_8));

    private final ConcurrentLinkedQueue<Integer> statuses = new ConcurrentLinkedQueue<>();
    private final ConcurrentLinkedQueue<Long> times = new ConcurrentLinkedQueue<>();

    private LoadClient client(InetSocketAddress server) {
        return new LoadClient(server, (status, nanoseconds) -> {
            statuses.add(status);
            times.add(nanoseconds);
        });
    }

    @Test
    void keepsTheConnectionForTheNextRequest() {
        try (FakeServer server = new FakeServer(number -> number % 2 == 0 ? 200 : 503);
                LoadClient client = client(server.address())) {
            for (int i = 0; i < 20; i++) {
                client.send(REQUEST, System.nanoTime());
                client.awaitAnswers(PATIENCE);
            }
            assertThat(statuses).hasSize(20).startsWith(200, 503, 200, 503);
            assertThat(client.mostConnections()).isEqualTo(1);
        }
    }

    @Test
    void doesNotWaitForAnswersBeforeItSendsMore() throws Exception {
        CountDownLatch allAreThere = new CountDownLatch(50);
        try (FakeServer server = new FakeServer(number -> {
                    allAreThere.countDown();
                    awaitUninterruptibly(allAreThere);
                    return 200;
                });
                LoadClient client = client(server.address())) {
            for (int i = 0; i < 50; i++) {
                client.send(REQUEST, System.nanoTime());
            }
            client.awaitAnswers(PATIENCE);
            assertThat(statuses).hasSize(50).containsOnly(200);
            assertThat(client.mostConnections()).isEqualTo(50);
        }
    }

    @Test
    void countsTimeFromTheMomentARequestWasDue() {
        try (FakeServer server = new FakeServer(number -> 200);
                LoadClient client = client(server.address())) {
            Duration late = Duration.ofHours(1);
            client.send(REQUEST, System.nanoTime() - late.toNanos());
            client.awaitAnswers(PATIENCE);
            assertThat(times).singleElement().satisfies(time -> assertThat(time).isGreaterThan(late.toNanos()));
        }
    }

    @Test
    void countsARequestWhoseConnectionEndsAsUnansweredAndGoesOn() {
        try (FakeServer server = new FakeServer(number -> number == 0 ? FakeServer.HANG_UP : 200);
                LoadClient client = client(server.address())) {
            for (int i = 0; i < 3; i++) {
                client.send(REQUEST, System.nanoTime());
                client.awaitAnswers(PATIENCE);
            }
            assertThat(List.copyOf(statuses)).containsExactly(LoadClient.NO_ANSWER, 200, 200);
        }
    }

    @Test
    void countsWhatNobodyTakesAsUnanswered() {
        InetSocketAddress gone;
        try (FakeServer server = new FakeServer(number -> 200)) {
            gone = server.address();
        }
        try (LoadClient client = client(gone)) {
            client.send(REQUEST, System.nanoTime());
            client.awaitAnswers(PATIENCE);
            assertThat(statuses).containsExactly(LoadClient.NO_ANSWER);
        }
    }

    private static void awaitUninterruptibly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
