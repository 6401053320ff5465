package dev.moot.training.command;

import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;

/** The program: {@code moot-train STEP}. Exit code 0 means done, 1 failed, 2 wrong usage; an error is one line. */
@Command(
        name = "moot-train",
        description = "Gets data sets, prepares them, and trains and measures Moot's models.",
        mixinStandardHelpOptions = true,
        version = "moot-train 0.1.0",
        subcommands = {
            FetchCommand.class,
            PrepareCommand.class,
            TrainCommand.class,
            CalibrateCommand.class,
            CurvesCommand.class,
            ThresholdsCommand.class,
            EvaluateCommand.class,
            CardCommand.class,
            LawCommand.class,
            DeepCommand.class,
            DistilCommand.class
        })
public final class MootTrain implements Runnable {

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    /** Runs the program and ends the process. */
    public static void main(String[] arguments) {
        System.exit(commandLine().execute(arguments));
    }

    /** Returns the command line, ready to execute; never ends the process. */
    public static CommandLine commandLine() {
        return new CommandLine(new MootTrain())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler(MootTrain::refuse)
                .setExecutionExceptionHandler((failure, command, parsed) -> fail(failure, command));
    }

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(), "which step? One of " + spec.subcommands().keySet());
    }

    private static int refuse(ParameterException problem, String[] arguments) {
        CommandLine command = problem.getCommandLine();
        print(command, problem.getMessage() + " (see " + name(command) + " --help)");
        return CommandLine.ExitCode.USAGE;
    }

    private static int fail(Exception failure, CommandLine command) {
        print(command, Failures.oneLine(failure));
        return CommandLine.ExitCode.SOFTWARE;
    }

    private static void print(CommandLine command, String message) {
        PrintWriter err = command.getErr();
        err.println(name(command) + ": " + message.replace('\n', ' '));
        err.flush();
    }

    private static String name(CommandLine command) {
        return command.getCommandSpec().qualifiedName();
    }
}
