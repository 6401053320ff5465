package dev.moot.service.command;

import dev.moot.classifier.law.KnowledgeBase;
import picocli.CommandLine.Mixin;
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

    @Mixin
    private OwnLaw own = new OwnLaw();

    @Option(
            names = "--format",
            paramLabel = "text|json",
            defaultValue = "text",
            description = "For people, or JSON with the fields of the YAML files; default: ${DEFAULT-VALUE}.")
    private Format format = Format.TEXT;

    KnowledgeBase knowledge() {
        return own.knowledge();
    }

    boolean isJson() {
        return format == Format.JSON;
    }
}
