package dev.moot.service.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Which of the program's standard streams are a terminal, so that colour and progress bars go to people only.
 *
 * <p>Java has no answer to this that holds for one stream and on every version; the launcher asks the shell and passes the
 * answer on, and without the launcher {@code /proc} tells on Linux. Elsewhere a stream counts as no terminal.
 */
public enum Terminal {
    /** Standard input. */
    STDIN(0),
    /** Standard output. */
    STDOUT(1),
    /** Standard error. */
    STDERR(2);

    /** Set by the launcher to the numbers of the streams that are a terminal, such as {@code 02}. */
    private static final String PROPERTY = "moot.terminals";

    private final int descriptor;

    Terminal(int descriptor) {
        this.descriptor = descriptor;
    }

    /** Whether somebody sits at the other end of this stream. */
    public boolean isPresent() {
        return Optional.ofNullable(System.getProperty(PROPERTY))
                .map(streams -> streams.contains(Integer.toString(descriptor)))
                .orElseGet(this::isDevice);
    }

    private boolean isDevice() {
        try {
            Path target = Files.readSymbolicLink(Path.of("/proc/self/fd/" + descriptor));
            return target.startsWith("/dev/pts") || target.toString().startsWith("/dev/tty");
        } catch (IOException | UnsupportedOperationException e) {
            return false;
        }
    }
}
