package dev.moot.service;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** How tests start Java programs: by the Java that runs the tests, with its class path, and silent on any version. */
public final class JavaCommand {

    private static final int WARNS_OF_UNSAFE = 24;

    private JavaCommand() {}

    /** The words of a command that runs a program of the class path with these options of Java. */
    public static List<String> of(Class<?> program, List<String> options) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED"));
        if (Runtime.version().feature() >= WARNS_OF_UNSAFE) {
            command.add("--sun-misc-unsafe-memory-access=allow");
        }
        command.addAll(options);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), program.getName()));
        return command;
    }
}
