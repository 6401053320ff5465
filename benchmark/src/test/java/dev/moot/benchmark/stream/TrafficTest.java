package dev.moot.benchmark.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The benchmark's own parts, in small, so that they work on the day they are needed. */
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class TrafficTest {

    private static final Timing SHORT = Timing.ofSeconds(1, 1);

    @Test
    void everyCommentPostedComesOutOfTheServiceLabelled() {
        try (JavaProcess broker = JavaProcess.start(BrokerProgram.class, List.of("-Xmx512m"), List.of(), Map.of())) {
            String bootstrapServers = broker.readLine();
            try (ServiceProcess service = ServiceProcess.startWithoutModel(bootstrapServers)) {
                Traffic traffic = new Traffic(bootstrapServers, List.of("Thank you.", "You \"clown\"\nand fool."));

                assertThatCode(() -> traffic.saturate(service.process(), SHORT)).doesNotThrowAnyException();
                assertThat(traffic.pace(100, SHORT).size()).isEqualTo(100);
            }
        }
    }
}
