package dev.moot.benchmark.stream;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/** Runs the service between topics of a real broker; broker, service and this program are three processes. */
public final class KafkaToKafka {

    private static final int PACE_OF_CASCADE = 250;
    private static final int PACE_OF_FAST = 1_000;
    private static final Timing FULL = Timing.ofSeconds(60, 30);
    private static final Timing WITHOUT_MODEL = Timing.ofSeconds(20, 20);
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
            TierSpeed cascade;
            OptionalLong mostMemory;
            try (ServiceProcess service = ServiceProcess.start(launcher, bootstrapServers)) {
                cascade = speed(traffic, service, PACE_OF_CASCADE);
                mostMemory = service.process().memory("VmHWM");
            }
            TierSpeed fast;
            try (ServiceProcess service = ServiceProcess.start(launcher, bootstrapServers, "--tier", "fast")) {
                fast = speed(traffic, service, PACE_OF_FAST);
            }
            Throughput withoutModel;
            try (ServiceProcess service = ServiceProcess.startWithoutModel(bootstrapServers)) {
                withoutModel = traffic.saturate(service.process(), WITHOUT_MODEL);
            }
            return new StreamResults(cascade, fast, withoutModel, firstReady, ready, mostMemory);
        }
    }

    private static TierSpeed speed(Traffic traffic, ServiceProcess service, int pace) {
        Throughput throughput = traffic.saturate(service.process(), FULL);
        return TierSpeed.of(throughput, pace, traffic.pace(pace, PACED));
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
