package dev.moot.service.serve;

import dev.moot.service.JavaCommand;
import dev.moot.service.Signal;
import dev.moot.service.command.Moot;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code moot serve} in a process of its own, so that a test can kill it. */
final class ServeProcess implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final Path log;
    private final Process process;

    private ServeProcess(Path log, Process process) {
        this.log = log;
        this.process = process;
    }

    /** Starts it with these settings as flags; what it prints is added to the log. */
    static ServeProcess start(Path log, Map<String, Object> settings) throws IOException {
        List<String> flags = new ArrayList<>();
        settings.forEach((key, value) -> flags.add("--set=" + key + "=" + value));
        return start(log, flags, Map.of(), Path.of(""), List.of());
    }

    /** Starts it with these flags. */
    static ServeProcess start(Path log, String... flags) throws IOException {
        return start(log, List.of(flags), Map.of(), Path.of(""), List.of());
    }

    /**
     * Starts it with these settings as environment variables in a directory of its own, where it also has its temporary
     * files.
     *
     * @param others further environment variables
     */
    static ServeProcess startIn(Path directory, Path log, Map<String, Object> settings, Map<String, String> others)
            throws IOException {
        Map<String, String> environment = environment(settings);
        environment.putAll(others);
        return start(log, List.of(), environment, directory, List.of("-Djava.io.tmpdir=" + directory));
    }

    /** Starts it with these settings as environment variables. */
    static ServeProcess startByEnvironment(Path log, Map<String, Object> settings) throws IOException {
        return start(log, List.of(), environment(settings), Path.of(""), List.of());
    }

    /** These settings as environment variables. */
    static Map<String, String> environment(Map<String, Object> settings) {
        Map<String, String> environment = new HashMap<>();
        settings.forEach((key, value) ->
                environment.put(key.toUpperCase(Locale.ROOT).replaceAll("[.-]", "_"), value.toString()));
        environment.put("KAFKA_BOOTSTRAP_SERVERS", environment.remove("MOOT_KAFKA_BOOTSTRAP_SERVERS"));
        return environment;
    }

    private static ServeProcess start(
            Path log, List<String> flags, Map<String, String> environment, Path directory, List<String> javaOptions)
            throws IOException {
        List<String> options = new ArrayList<>(launchersOptions("-Xmx"));
        options.addAll(launchersOptions("-XX:-HeapDump"));
        options.addAll(javaOptions);
        options.add("-XX:TieredStopAtLevel=1");
        List<String> command = JavaCommand.of(Moot.class, options);
        command.add("serve");
        command.addAll(flags);
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(directory.toAbsolutePath().toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().putAll(environment);
        return new ServeProcess(log, builder.start());
    }

    /** The options that the launcher gives to Java in the line that begins with this one. */
    private static List<String> launchersOptions(String first) throws IOException {
        Matcher options = Pattern.compile("options=\"\\$options (" + Pattern.quote(first) + "[^\"]+)\"")
                .matcher(Files.readString(Path.of("..", "moot")));
        if (!options.find()) {
            throw new AssertionError("the launcher does not say " + first);
        }
        return List.of(options.group(1).split(" "));
    }

    /** Waits until it says that it is ready. */
    void awaitReady() throws InterruptedException {
        await("ready: http://");
    }

    /** Waits until it says this. */
    void await(String part) throws InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!said().contains(part)) {
            if (System.nanoTime() > deadline || !process.isAlive()) {
                throw new AssertionError("does not say '" + part + "' but: " + said());
            }
            Thread.sleep(50);
        }
    }

    /** Where it answers HTTP; to be asked once it is ready. */
    URI address() {
        Matcher ready = Pattern.compile("ready: (http://\\S+)/health").matcher(said());
        if (!ready.find()) {
            throw new AssertionError("does not say where it answers");
        }
        return URI.create(ready.group(1));
    }

    /** The processor time it has used. */
    Duration cpuTime() {
        return process.info().totalCpuDuration().orElseThrow();
    }

    /** Stops it in its tracks. */
    void freeze() throws IOException, InterruptedException {
        Signal.STOP.send(process);
    }

    /** Lets it go on. */
    void wake() throws IOException, InterruptedException {
        Signal.CONT.send(process);
    }

    /** Ends it as a fault of native code does, and waits for its end. */
    void crash() throws IOException, InterruptedException {
        Signal.SEGV.send(process);
        awaitExit();
    }

    /** Ends it as {@code kill -9} does. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** Asks it to end, as {@code kill} does, and returns its exit code. */
    int stop() throws InterruptedException {
        process.destroy();
        return awaitExit();
    }

    int awaitExit() throws InterruptedException {
        if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            throw new AssertionError("still running; it said: " + said());
        }
        return process.exitValue();
    }

    String said() {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
