package dev.moot.benchmark.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.moot.benchmark.stream.BrokerProgram;
import dev.moot.benchmark.stream.JavaProcess;
import dev.moot.benchmark.stream.ServiceProcess;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The whole scenario in small, so that it works on the day it is needed. */
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class HttpScenarioTest {

    private static final Duration SECOND = Duration.ofSeconds(1);

    @Test
    void everyRequestIsAnsweredIdleAndSlowConnectionsOrNot() {
        HttpPlan plan = new HttpPlan(SECOND, SECOND, List.of(50), 20, 10);
        try (JavaProcess broker = JavaProcess.start(BrokerProgram.class, List.of("-Xmx512m"), List.of(), Map.of());
                ServiceProcess service = ServiceProcess.startWithoutModel(broker.readLine())) {
            List<String> texts =
                    List.of("Thank you all for coming to the meeting.", "You are a \"clown\"\nand a fool.");
            HttpResults results = new HttpScenario(plan, texts, line -> {}).run(service);

            assertThat(results.maximum()).isPositive();
            assertThat(results.paced()).hasSize(1);
            assertThat(results.paced().get(0).counts()).isEqualTo(new HttpLoad.Counts(50, 50, 0, 0));
            assertThat(results.crowded().counts()).isEqualTo(new HttpLoad.Counts(100, 100, 0, 0));
            HttpLoad.Counts overload = results.overload().counts();
            assertThat(overload.accepted() + overload.refused()).isEqualTo(overload.sent());
        }
    }
}
