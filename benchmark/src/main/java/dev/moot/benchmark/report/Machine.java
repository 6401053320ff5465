package dev.moot.benchmark.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * What was measured on.
 *
 * @param processor its name
 * @param processors how many the JVM may use
 * @param memoryBytes the machine's memory
 * @param system operating system and architecture
 * @param java the Java runtime
 * @param load one-minute load average before anything was measured: far above 0, and others were at work too
 */
public record Machine(String processor, int processors, long memoryBytes, String system, String java, double load) {

    /** This machine. */
    public static Machine current() {
        var system = ManagementFactory.getPlatformMXBean(com.sun.management.OperatingSystemMXBean.class);
        return new Machine(
                processorName(),
                Runtime.getRuntime().availableProcessors(),
                system.getTotalMemorySize(),
                system.getName() + " " + system.getArch(),
                System.getProperty("java.vm.name") + " " + Runtime.version(),
                system.getSystemLoadAverage());
    }

    /** One line for people. */
    public String describe() {
        return String.format(
                Locale.ROOT,
                "%s, %d processors, %d GiB, %s, %s, load %.1f before the start",
                processor,
                processors,
                Math.round(memoryBytes / (double) (1L << 30)),
                system,
                java,
                load);
    }

    private static String processorName() {
        Path info = Path.of("/proc/cpuinfo");
        if (!Files.isReadable(info)) {
            return "unknown processor";
        }
        try (Stream<String> lines = Files.lines(info)) {
            return lines.filter(line -> line.startsWith("model name"))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse("unknown processor");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
