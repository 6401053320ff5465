package dev.moot.service.settings;

import java.util.Optional;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;

/** What is wrong with a file of settings, told by the place alone: the words that stand there may be a password. */
public final class UnreadableSettings {

    private UnreadableSettings() {}

    /** Explains in one line what a reader of YAML has thrown; empty for anything else. */
    public static Optional<String> explain(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof MarkedYAMLException marked && marked.getProblemMark() != null) {
                return Optional.of("the file of settings is no YAML: line "
                        + (marked.getProblemMark().getLine() + 1) + ", column "
                        + (marked.getProblemMark().getColumn() + 1));
            }
            if (cause instanceof YAMLException) {
                return Optional.of("the file of settings is no YAML");
            }
        }
        return Optional.empty();
    }
}
