package dev.moot.benchmark.stream;

import dev.moot.service.demo.EmbeddedKafka;
import java.io.IOException;

/** The broker's process: prints its address and serves until its standard input is closed. */
final class BrokerProgram {

    private BrokerProgram() {}

    /** Runs it. */
    public static void main(String[] arguments) throws IOException {
        try (EmbeddedKafka kafka = EmbeddedKafka.start()) {
            Runtime.getRuntime().addShutdownHook(new Thread(kafka::close, "broker-stop"));
            System.out.println(kafka.bootstrapServers());
            while (System.in.read() >= 0) {
                // The benchmark's process holds the other end: when it ends, so does this one.
            }
        }
    }
}
