package dev.moot.service.command;

import dev.moot.service.demo.DemoCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The {@code moot} program. */
@Command(
        name = "moot",
        mixinStandardHelpOptions = true,
        description = "Labels reader comments as they are posted.",
        subcommands = {DemoCommand.class, ServeCommand.class})
public final class Moot {

    private Moot() {}

    /** Runs the program; exit code 0 done, 1 failed, 2 wrong usage. */
    public static void main(String[] arguments) {
        System.exit(new CommandLine(new Moot()).execute(arguments));
    }
}
