package dev.moot.service.command;

import dev.moot.service.serve.Replay;
import dev.moot.service.stream.RejectedReplay;
import java.io.PrintWriter;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Does again what the service did. */
@Command(
        name = "replay",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = {
            "With --from, puts rejected records back into the topic of comments, if they can be read by now. Each is put"
                    + " back once, however often this is run.",
            "With --relabel, labels the comments of a time range again, with the present model, into the topic their"
                    + " labels are in; the new labels say so.",
            "It takes the settings of the service, which may be running."
        })
final class ReplayCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--from",
            arity = "0..1",
            fallbackValue = "",
            paramLabel = "TOPIC",
            description = "Put back what is in this topic; default: that of rejected records.")
    private Optional<String> from = Optional.empty();

    @Option(names = "--relabel", description = "Label again.")
    private boolean relabel;

    @Option(
            names = "--since",
            paramLabel = "TIME",
            description = "With --relabel: what was written from then on, such as 2026-11-21T20:00:00Z.")
    private Optional<Instant> since = Optional.empty();

    @Option(names = "--dry-run", description = "With --from: only count.")
    private boolean dryRun;

    @Mixin
    private ConfigFile config = new ConfigFile();

    @Option(names = "--bootstrap-servers", paramLabel = "HOST:PORT", description = "Where Kafka is.")
    private Optional<String> bootstrapServers = Optional.empty();

    @Option(names = "--set", paramLabel = "KEY=VALUE", description = "Any setting of the service.")
    private Map<String, String> others = new HashMap<>();

    @Override
    public Integer call() {
        if (from.isPresent() == relabel) {
            throw new ParameterException(spec.commandLine(), "it takes either --from or --relabel");
        }
        if (relabel != since.isPresent()) {
            throw new ParameterException(spec.commandLine(), "--relabel and --since go together");
        }
        config.use();
        Map<String, Object> settings = new HashMap<>(others);
        settings.put("logger.levels.dev.moot", "WARN");
        bootstrapServers.ifPresent(value -> settings.put("moot.kafka.bootstrap.servers", value));
        try (Replay replay = new Replay(settings)) {
            if (since.isPresent()) {
                relabel(replay, since.get());
            } else {
                restore(replay, from.filter(named -> !named.isEmpty()));
            }
            return ExitCode.OK;
        }
    }

    private void restore(Replay replay, Optional<String> topic) {
        RejectedReplay.Outcome outcome = replay.restore(topic, dryRun);
        say(outcome.restored() + (dryRun ? " records could be put back" : " records put back"));
        outcome.refused().forEach((code, count) -> say(count + " stay: " + code.code()));
    }

    private void relabel(Replay replay, Instant time) {
        try (CountProgress progress = CountProgress.start("relabel", "labels")) {
            AtomicLong written = new AtomicLong();
            long labels = replay.relabel(time, more -> progress.at(written.addAndGet(more)));
            say(labels + " comments labelled again");
        }
    }

    private void say(String line) {
        PrintWriter out = spec.commandLine().getOut();
        out.println(line);
        out.flush();
    }
}
