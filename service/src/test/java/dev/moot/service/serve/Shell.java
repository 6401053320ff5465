package dev.moot.service.serve;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Programs of this machine, run in the folder of the project. */
final class Shell {

    private static final Path PROJECT = Path.of("..").toAbsolutePath().normalize();

    private Shell() {}

    /** Runs a program that must succeed, and returns what it prints. */
    static String run(List<String> command) throws IOException, InterruptedException {
        return run(command, "");
    }

    /** The same with an input. */
    static String run(List<String> command, String input) throws IOException, InterruptedException {
        Path in = Files.createTempFile("moot-", ".in");
        Path out = Files.createTempFile("moot-", ".out");
        Path err = Files.createTempFile("moot-", ".err");
        try {
            Files.writeString(in, input);
            int code = new ProcessBuilder(command)
                    .directory(PROJECT.toFile())
                    .redirectInput(in.toFile())
                    .redirectOutput(out.toFile())
                    .redirectError(err.toFile())
                    .start()
                    .waitFor();
            if (code != 0) {
                throw new AssertionError(
                        command + " ends with " + code + ":\n" + Files.readString(out) + Files.readString(err));
            }
            return Files.readString(out);
        } finally {
            Files.delete(in);
            Files.delete(out);
            Files.delete(err);
        }
    }
}
