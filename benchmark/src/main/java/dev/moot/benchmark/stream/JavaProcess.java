package dev.moot.benchmark.stream;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;

/** A Java program in a process of its own, on this program's class path. */
public final class JavaProcess implements AutoCloseable {

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
    public static JavaProcess start(
            Class<?> main, List<String> options, List<String> arguments, Map<String, String> environment) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.add("-cp");
        command.add(ManagementFactory.getRuntimeMXBean().getClassPath());
        command.add(main.getName());
        command.addAll(arguments);
        return start(command, environment, ProcessBuilder.Redirect.INHERIT);
    }

    /** Starts a command that becomes a JVM, on the Java that runs this program. */
    static JavaProcess launch(Path launcher, List<String> arguments) {
        return launch(launcher, arguments, Map.of(), ProcessBuilder.Redirect.INHERIT);
    }

    /**
     * Starts a command that becomes a JVM, on the Java that runs this program.
     *
     * @param environment added to ours
     * @param errors where what it says on standard error goes
     */
    static JavaProcess launch(
            Path launcher, List<String> arguments, Map<String, String> environment, ProcessBuilder.Redirect errors) {
        List<String> command = new ArrayList<>();
        command.add(launcher.toString());
        command.addAll(arguments);
        Map<String, String> all = new HashMap<>(environment);
        all.put("JAVA_HOME", System.getProperty("java.home"));
        return start(command, all, errors);
    }

    private static JavaProcess start(
            List<String> command, Map<String, String> environment, ProcessBuilder.Redirect errors) {
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(errors);
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
    public String readLine() {
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

    /** The number by which the system knows it. */
    public long pid() {
        return process.pid();
    }

    /** Ends it as {@code kill -9} does, and waits until it is gone. */
    public void kill() {
        try {
            process.destroyForcibly().waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    /** CPU time of all its threads so far. */
    public Duration cpuTime() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    /**
     * Memory of the process in bytes, as the kernel counts it.
     *
     * @param field {@code VmRSS} for now, {@code VmHWM} for the most so far
     * @return empty where there is no {@code /proc}
     */
    public OptionalLong memory(String field) {
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
