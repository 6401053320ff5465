package dev.moot.benchmark.stream;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;

/** A Java program in a process of its own, on this program's class path. */
final class JavaProcess implements AutoCloseable {

    private static final Duration STOP = Duration.ofSeconds(30);

    private final Process process;

    private JavaProcess(Process process) {
        this.process = process;
    }

    /**
     * Starts a program; what it says on standard error goes to ours.
     *
     * @param options of the JVM
     * @param environment added to ours
     */
    static JavaProcess start(
            Class<?> main, List<String> options, List<String> arguments, Map<String, String> environment) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.add("-cp");
        command.add(ManagementFactory.getRuntimeMXBean().getClassPath());
        command.add(main.getName());
        command.addAll(arguments);
        return start(command, environment);
    }

    /** Starts a command that becomes a JVM, on the Java that runs this program. */
    static JavaProcess launch(Path launcher, List<String> arguments) {
        List<String> command = new ArrayList<>();
        command.add(launcher.toString());
        command.addAll(arguments);
        return start(command, Map.of("JAVA_HOME", System.getProperty("java.home")));
    }

    private static JavaProcess start(List<String> command, Map<String, String> environment) {
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment().putAll(environment);
        try {
            return new JavaProcess(builder.start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads all it prints until it ends. */
    void awaitEnd() {
        if (process.inputReader().lines().count() == 0) {
            throw new IllegalStateException("the process said nothing");
        }
    }

    /** Waits for the next line the program prints. */
    String readLine() {
        try {
            String line = process.inputReader().readLine();
            if (line == null) {
                throw new IllegalStateException("the process ended before it said anything");
            }
            return line;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** CPU time of all its threads so far. */
    Duration cpuTime() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    /**
     * Memory of the process in bytes, as the kernel counts it.
     *
     * @param field {@code VmRSS} for now, {@code VmHWM} for the most so far
     * @return empty where there is no {@code /proc}
     */
    OptionalLong memory(String field) {
        Path status = Path.of("/proc", String.valueOf(process.pid()), "status");
        if (!Files.isReadable(status)) {
            return OptionalLong.empty();
        }
        try {
            return Files.readAllLines(status).stream()
                    .filter(line -> line.startsWith(field + ":"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) << 10)
                    .findFirst();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Asks the program to end, and ends it if it does not. */
    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(STOP.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
