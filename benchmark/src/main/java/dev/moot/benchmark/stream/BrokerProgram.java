package dev.moot.benchmark.stream;

import dev.moot.service.demo.EmbeddedKafka;
import java.io.IOException;
import java.nio.file.Path;

/** The broker's process: prints its address and serves until its standard input is closed. */
public final class BrokerProgram {

    private BrokerProgram() {}

    /** Runs it; with a directory and a port it keeps its data there and can come back, without it keeps nothing. */
    public static void main(String[] arguments) throws IOException {
        try (EmbeddedKafka kafka = start(arguments)) {
            Runtime.getRuntime().addShutdownHook(new Thread(kafka::close, "broker-stop"));
            System.out.println(kafka.bootstrapServers());
            while (System.in.read() >= 0) {
                // The benchmark's process holds the other end: when it ends, so does this one.
            }
        }
    }

    private static EmbeddedKafka start(String[] arguments) {
        return arguments.length == 0
                ? EmbeddedKafka.start()
                : EmbeddedKafka.start(Path.of(arguments[0]), Integer.parseInt(arguments[1]));
    }
}
