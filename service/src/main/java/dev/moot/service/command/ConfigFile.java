package dev.moot.service.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The option of commands that read settings: a file of them. */
final class ConfigFile {

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--config", paramLabel = "FILE", description = "A YAML file of settings.")
    private Optional<Path> file = Optional.empty();

    /** Has the settings read from the file that is named, if one is. */
    void use() {
        file.ifPresent(named -> {
            if (!Files.isReadable(named)) {
                throw new ParameterException(
                        spec.commandLine(), "--config must be a file that can be read, got: '" + named + "'");
            }
            System.setProperty("micronaut.config.files", named.toString());
        });
    }
}
