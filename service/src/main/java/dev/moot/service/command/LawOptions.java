package dev.moot.service.command;

import dev.moot.classifier.law.KnowledgeBase;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Which law to show, and how. */
final class LawOptions {

    /** How entries are written. */
    enum Format {
        /** For people. */
        TEXT,
        /** For programs. */
        JSON
    }

    @Option(
            names = "--law",
            paramLabel = "FOLDER",
            defaultValue = "${env:MOOT_LAW_PATH}",
            description = "Entries of your own beside Moot's: a folder or a file; default: what MOOT_LAW_PATH names.")
    private Optional<Path> own = Optional.empty();

    @Option(
            names = "--format",
            paramLabel = "text|json",
            defaultValue = "text",
            description = "For people, or JSON with the fields of the YAML files; default: ${DEFAULT-VALUE}.")
    private Format format = Format.TEXT;

    KnowledgeBase knowledge() {
        return KnowledgeBase.bundledWith(own.filter(path -> !path.toString().isBlank()));
    }

    boolean isJson() {
        return format == Format.JSON;
    }
}
