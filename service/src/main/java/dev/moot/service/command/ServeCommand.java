package dev.moot.service.command;

import dev.moot.service.log.LogFormat;
import dev.moot.service.serve.MootService;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Runs the service until it is told to stop. */
@Command(
        name = "serve",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "Takes comments from Kafka, labels them and publishes the labels, until it is told to stop.",
        footer = {
            "",
            "Each setting can be given in the environment as well: MOOT_STREAM_WORKERS is",
            "moot.stream.workers. docs/operations.md has them all."
        })
final class ServeCommand implements Callable<Integer> {

    @Mixin
    private ConfigFile config = new ConfigFile();

    @Option(names = "--bootstrap-servers", paramLabel = "HOST:PORT", description = "Where Kafka is.")
    private Optional<String> bootstrapServers = Optional.empty();

    @Option(names = "--group", paramLabel = "NAME", description = "The consumer group that all instances share.")
    private Optional<String> group = Optional.empty();

    @Option(names = "--instance-id", paramLabel = "ID", description = "A name of this instance that lasts.")
    private Optional<String> instanceId = Optional.empty();

    @Option(names = "--workers", paramLabel = "N", description = "Threads; 0 for one per processor.")
    private Optional<String> workers = Optional.empty();

    @Option(names = "--model", paramLabel = "FILE", description = "A model file instead of the one that is built in.")
    private Optional<String> model = Optional.empty();

    @Option(
            names = "--tier",
            paramLabel = "fast|cascade|deep",
            description = "Which comments the encoder reads: none, those the fast tier is unsure of, all.")
    private Optional<String> tier = Optional.empty();

    @Option(names = "--law", paramLabel = "FOLDER", description = "Entries of law of your own, beside Moot's.")
    private Optional<String> law = Optional.empty();

    @Option(names = "--http-host", paramLabel = "ADDRESS", description = "Where the HTTP interface is.")
    private Optional<String> httpHost = Optional.empty();

    @Option(names = "--http-port", paramLabel = "PORT", description = "On which port; 0 for any that is free.")
    private Optional<String> httpPort = Optional.empty();

    @Option(names = "--management-host", paramLabel = "ADDRESS", description = "Where health and metrics are served.")
    private Optional<String> managementHost = Optional.empty();

    @Option(names = "--management-port", paramLabel = "PORT", description = "On which port; 0 for any that is free.")
    private Optional<String> managementPort = Optional.empty();

    @Option(names = "--set", paramLabel = "KEY=VALUE", description = "Any setting, such as moot.topics.create=false.")
    private Map<String, String> others = new HashMap<>();

    @Option(
            names = "--log-level",
            paramLabel = "LEVEL",
            defaultValue = "${env:MOOT_LOG_LEVEL:-INFO}",
            description = "ERROR, WARN, INFO or DEBUG (default: ${DEFAULT-VALUE}).")
    private String logLevel = "INFO";

    @Option(
            names = "--log-format",
            paramLabel = "keyvalue|json",
            defaultValue = "${env:MOOT_LOG_FORMAT:-keyvalue}",
            description = "What a line of the log looks like (default: ${DEFAULT-VALUE}).")
    private LogFormat logFormat = LogFormat.KEYVALUE;

    @Override
    public Integer call() throws InterruptedException {
        logFormat.use();
        config.use();
        try (MootService service = MootService.start(settings())) {
            Runtime.getRuntime().addShutdownHook(new Thread(service::close, "moot-stop"));
            service.awaitClose();
            return ExitCode.OK;
        }
    }

    private Map<String, Object> settings() {
        Map<String, Object> settings = new HashMap<>(others);
        settings.put("logger.levels.dev.moot", logLevel);
        bootstrapServers.ifPresent(value -> settings.put("moot.kafka.bootstrap.servers", value));
        group.ifPresent(value -> settings.put("moot.stream.group", value));
        instanceId.ifPresent(value -> settings.put("moot.instance.id", value));
        workers.ifPresent(value -> settings.put("moot.stream.workers", value));
        model.ifPresent(value -> settings.put("moot.model.path", value));
        tier.ifPresent(value -> settings.put("moot.tier", value));
        law.ifPresent(value -> settings.put("moot.law.path", value));
        httpHost.ifPresent(value -> settings.put("moot.http.host", value));
        httpPort.ifPresent(value -> settings.put("moot.http.port", value));
        managementHost.ifPresent(value -> settings.put("moot.management.host", value));
        managementPort.ifPresent(value -> settings.put("moot.management.port", value));
        return settings;
    }
}
