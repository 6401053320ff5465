package dev.moot.benchmark.stream;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/** Runs the service between topics of a real broker; broker, service and this program are three processes. */
public final class KafkaToKafka {

    private static final int PACE = 1_000;
    private static final Timing FULL = Timing.ofSeconds(20, 30);
    private static final Timing WITHOUT_MODEL = Timing.ofSeconds(10, 20);
    private static final Timing PACED = Timing.ofSeconds(20, 60);

    private KafkaToKafka() {}

    /** Measures with these texts, by turns. */
    public static StreamResults run(List<String> texts) {
        try (JavaProcess broker = JavaProcess.start(BrokerProgram.class, List.of("-Xmx512m"), List.of(), Map.of())) {
            String bootstrapServers = broker.readLine();
            Traffic traffic = new Traffic(bootstrapServers, texts);
            List<Duration> ready = new ArrayList<>();
            Throughput full;
            OptionalLong mostMemory;
            try (ServiceProcess service = ServiceProcess.start(bootstrapServers)) {
                ready.add(service.timeToReady());
                full = traffic.saturate(service.process(), FULL);
                mostMemory = service.process().memory("VmHWM");
            }
            Throughput withoutModel;
            try (ServiceProcess service = ServiceProcess.startWithoutModel(bootstrapServers)) {
                withoutModel = traffic.saturate(service.process(), WITHOUT_MODEL);
            }
            try (ServiceProcess service = ServiceProcess.start(bootstrapServers)) {
                ready.add(service.timeToReady());
                Latencies latencies = traffic.pace(PACE, PACED);
                return new StreamResults(
                        full,
                        withoutModel,
                        PACE,
                        latencies.percentile(0.5),
                        latencies.percentile(0.99),
                        ready,
                        mostMemory);
            }
        }
    }
}
