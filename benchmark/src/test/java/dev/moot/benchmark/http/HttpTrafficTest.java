package dev.moot.benchmark.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(value = 2, unit = TimeUnit.MINUTES)
class HttpTrafficTest {

    private static final List<byte[]> BODIES = List.of("{}".getBytes(UTF_8));

    @Test
    void tellsHowManyWereAcceptedRefusedAndNotAnswered() {
        int[] statuses = {200, 200, 503, 400, FakeServer.HANG_UP};
        try (FakeServer server = new FakeServer(number -> statuses[number % statuses.length])) {
            HttpLoad load = traffic(server).pace(50, Duration.ofSeconds(1));

            assertThat(server.requests()).isEqualTo(50);
            assertThat(load.counts()).isEqualTo(new HttpLoad.Counts(50, 20, 10, 10));
            assertThat(load.counts().unanswered()).isEqualTo(10);
            assertThat(load.times()).isPresent();
            assertThat(load.timesOfRefused()).isPresent();
        }
    }

    @Test
    void hasNoTimesWhereNothingWasAccepted() {
        try (FakeServer server = new FakeServer(number -> 503)) {
            HttpLoad load = traffic(server).pace(20, Duration.ofMillis(500));

            assertThat(load.times()).isEmpty();
            assertThat(load.timesOfRefused()).isPresent();
        }
    }

    @Test
    void countsOnlyWhatIsAcceptedWhileItKeepsTheServerBusy() {
        try (FakeServer server = new FakeServer(number -> 200)) {
            assertThat(traffic(server).keepBusy(4, Duration.ofMillis(500))).isPositive();
        }
        try (FakeServer server = new FakeServer(number -> 503)) {
            assertThat(traffic(server).keepBusy(4, Duration.ofMillis(500))).isZero();
            assertThat(server.requests()).isGreaterThan(4);
        }
    }

    private static HttpTraffic traffic(FakeServer server) {
        return new HttpTraffic(server.address(), BODIES, () -> Duration.ZERO);
    }
}
