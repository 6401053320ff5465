package dev.moot.benchmark.stream;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/** Runs the service between topics of a real broker; broker, service and this program are three processes. */
public final class KafkaToKafka {

    private static final int PACE = 1_000;
    private static final Timing FULL = Timing.ofSeconds(60, 30);
    private static final Timing WITHOUT_MODEL = Timing.ofSeconds(20, 20);
    private static final Timing BEFORE_PACED = Timing.ofSeconds(40, 1);
    private static final Timing PACED = Timing.ofSeconds(10, 60);
    private static final int STARTS = 3;

    private KafkaToKafka() {}

    /**
     * Measures with these texts, by turns.
     *
     * @param launcher the program {@code moot}
     */
    public static StreamResults run(Path launcher, List<String> texts) {
        try (JavaProcess broker = JavaProcess.start(BrokerProgram.class, List.of("-Xmx512m"), List.of(), Map.of())) {
            String bootstrapServers = broker.readLine();
            Traffic traffic = new Traffic(bootstrapServers, texts);
            Duration firstReady = timeToReady(launcher, bootstrapServers);
            runDemo(launcher);
            List<Duration> ready = new ArrayList<>();
            for (int i = 0; i < STARTS; i++) {
                ready.add(timeToReady(launcher, bootstrapServers));
            }
            Throughput full;
            OptionalLong mostMemory;
            Latencies latencies;
            try (ServiceProcess service = ServiceProcess.start(launcher, bootstrapServers)) {
                full = traffic.saturate(service.process(), FULL);
                mostMemory = service.process().memory("VmHWM");
            }
            Throughput withoutModel;
            try (ServiceProcess service = ServiceProcess.startWithoutModel(bootstrapServers)) {
                withoutModel = traffic.saturate(service.process(), WITHOUT_MODEL);
            }
            try (ServiceProcess service = ServiceProcess.start(launcher, bootstrapServers)) {
                traffic.saturate(service.process(), BEFORE_PACED);
                latencies = traffic.pace(PACE, PACED);
            }
            return new StreamResults(
                    full,
                    withoutModel,
                    PACE,
                    latencies.percentile(0.5),
                    latencies.percentile(0.99),
                    firstReady,
                    ready,
                    mostMemory);
        }
    }

    private static Duration timeToReady(Path launcher, String bootstrapServers) {
        try (ServiceProcess service = ServiceProcess.start(launcher, bootstrapServers)) {
            return service.timeToReady();
        }
    }

    /** Leaves behind what makes later starts faster. */
    private static void runDemo(Path launcher) {
        try (JavaProcess demo = JavaProcess.launch(launcher, List.of("demo", "--once"))) {
            demo.awaitEnd();
        }
    }
}
