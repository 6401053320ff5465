package dev.moot.service.command;

import dev.moot.service.serve.StartupException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.util.Arrays;
import picocli.CommandLine;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** Tells what went wrong on one line of standard error: exit code 2 for wrong usage, 1 for a failure. */
final class OneLineErrors implements IParameterExceptionHandler, IExecutionExceptionHandler {

    @Override
    public int handleParseException(ParameterException wrong, String[] arguments) {
        return wrongUsage(wrong.getCommandLine(), wrong.getMessage());
    }

    @Override
    public int handleExecutionException(Exception failure, CommandLine command, ParseResult arguments) {
        if (failure instanceof StartupException startup && startup.isWrongSetting()) {
            return wrongUsage(command, startup.getMessage());
        }
        print(command, describe(failure));
        return ExitCode.SOFTWARE;
    }

    private static int wrongUsage(CommandLine command, String message) {
        print(command, oneLine(message) + " (see " + command.getCommandSpec().qualifiedName() + " --help)");
        return ExitCode.USAGE;
    }

    private static void print(CommandLine command, String message) {
        command.getErr().println(command.getCommandSpec().qualifiedName() + ": " + message);
        command.getErr().flush();
    }

    private static String describe(Throwable failure) {
        if (failure instanceof NoSuchFileException missing) {
            return "no such file: " + missing.getFile();
        }
        if (failure instanceof AccessDeniedException denied) {
            return "no permission: " + denied.getFile();
        }
        if (failure instanceof UncheckedIOException wrapper && wrapper.getCause() != null) {
            return describe(wrapper.getCause());
        }
        boolean meantForUsers =
                failure instanceof IOException || failure.getClass().getName().startsWith("dev.moot.");
        if (meantForUsers && failure.getMessage() != null) {
            return oneLine(failure.getMessage());
        }
        // The message of any other exception may quote a comment.
        String place = Arrays.stream(failure.getStackTrace())
                .filter(frame -> frame.getClassName().startsWith("dev.moot."))
                .findFirst()
                .map(frame -> " at " + frame)
                .orElse("");
        return "internal error: " + failure.getClass().getName() + place;
    }

    private static String oneLine(String message) {
        return message.strip().replaceAll("\\s*\\R\\s*", " ");
    }
}
