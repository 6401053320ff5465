package dev.moot.service.command;

import dev.moot.classifier.law.KnowledgeBase;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The option of programs that read the law themselves: a publisher's own entries. */
final class OwnLaw {

    @Option(
            names = "--law",
            paramLabel = "FOLDER",
            defaultValue = "${env:MOOT_LAW_PATH}",
            description =
                    "Entries of law of your own beside Moot's: a folder or a file; default: what MOOT_LAW_PATH names.")
    private Optional<Path> path = Optional.empty();

    /** Moot's entries, and those on top. */
    KnowledgeBase knowledge() {
        return KnowledgeBase.bundledWith(path.filter(named -> !named.toString().isBlank()));
    }
}
