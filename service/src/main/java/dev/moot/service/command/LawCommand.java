package dev.moot.service.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code moot law}: the knowledge base of law, to read and to check. */
@Command(
        name = "law",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {LawListCommand.class, LawShowCommand.class, LawCheckCommand.class},
        description = "Browses the propositions of law that comments are compared with, and checks your own.",
        footer = "%ndocs/law.md says how to write an entry.")
final class LawCommand implements Runnable {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    /** Is called where no command is given, which is wrong usage. */
    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "a command is missing");
    }
}
