package dev.moot.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** What the programs share that write a section of docs/PERFORMANCE.md: errors in one line, and the page. */
final class SectionProgram {

    private SectionProgram() {}

    /** The command line of a program, ready to execute; never ends the process. */
    static CommandLine commandLine(Callable<Integer> program) {
        return new CommandLine(program)
                .setParameterExceptionHandler((wrong, arguments) -> {
                    CommandLine command = wrong.getCommandLine();
                    print(command, wrong.getMessage() + " (see " + command.getCommandName() + " --help)");
                    return ExitCode.USAGE;
                })
                .setExecutionExceptionHandler((failure, command, arguments) -> {
                    print(command, describe(failure));
                    return ExitCode.SOFTWARE;
                });
    }

    private static String describe(Exception failure) {
        if (failure instanceof NoSuchFileException missing) {
            return "no such file or folder: " + missing.getFile();
        }
        return failure.getMessage() == null ? failure.toString() : failure.getMessage();
    }

    /** Says something on standard error, behind the program's name. */
    static void print(CommandLine command, String message) {
        command.getErr()
                .println(command.getCommandName() + ": " + message.strip().replaceAll("\\s*\\R\\s*", " "));
        command.getErr().flush();
    }

    /** Refuses what is less than 1. */
    static int atLeastOne(CommandSpec spec, String option, int value) {
        if (value < 1) {
            throw new ParameterException(spec.commandLine(), option + " is " + value + "; it must be 1 or more");
        }
        return value;
    }

    /**
     * Reads the page, before hours are spent on what cannot be written then.
     *
     * @param file in place of docs/PERFORMANCE.md
     * @throws NoSuchFileException if its folder is not there
     */
    static Page page(Optional<Path> file, Path repository) throws IOException {
        Path target = file.orElse(repository.resolve("docs/PERFORMANCE.md")).toAbsolutePath();
        if (Files.exists(target)) {
            return new Page(target, Files.readString(target));
        }
        Path folder = target.getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw new NoSuchFileException(String.valueOf(folder));
        }
        return new Page(target, "");
    }

    /**
     * The page a section is put into.
     *
     * @param file where it is
     * @param before what stands there so far
     */
    record Page(Path file, String before) {
        void write(String text) throws IOException {
            Files.writeString(file, text);
        }
    }
}
