package dev.moot.service.demo;

import java.io.Console;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;

/**
 * Where the demo is shown.
 *
 * @param interactive whether a person sits in front of it: standard input and output are a terminal
 * @param width columns to fill
 * @param out takes the lines
 */
record Screen(boolean interactive, int width, PrintStream out) {

    private static final int NARROWEST = 60;
    private static final int WIDEST = 120;
    private static final int UNKNOWN = 100;

    /** Looks at what standard input and output are. */
    static Screen system(PrintStream out) {
        boolean interactive = isTerminal();
        int width = interactive ? terminalWidth() : UNKNOWN;
        return new Screen(interactive, Math.max(NARROWEST, Math.min(WIDEST, width)), out);
    }

    /** From JDK 22 on a console may be there without a terminal, and says so by a method that JDK 17 does not have. */
    @SuppressWarnings("SystemConsoleNull") // up to JDK 21 it is null without a terminal; what follows is for newer ones
    private static boolean isTerminal() {
        Console console = System.console();
        if (console == null) {
            return false;
        }
        try {
            return (boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (ReflectiveOperationException e) {
            return true;
        }
    }

    private static int terminalWidth() {
        try (Terminal terminal = TerminalBuilder.builder()
                .system(true)
                .dumb(true)
                .nativeSignals(false)
                .build()) {
            return terminal.getWidth() == 0 ? UNKNOWN : terminal.getWidth();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
