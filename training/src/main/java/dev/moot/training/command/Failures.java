package dev.moot.training.command;

import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
import java.util.Optional;

/** What went wrong, in one line for people. */
final class Failures {

    private Failures() {}

    static String oneLine(Throwable failure) {
        if (failure instanceof UncheckedIOException unchecked && unchecked.getCause() != null) {
            return oneLine(unchecked.getCause());
        }
        String message = Optional.ofNullable(failure.getMessage())
                .orElse(failure.getClass().getSimpleName());
        if (failure instanceof NoSuchFileException) {
            return message + " does not exist";
        }
        if (failure instanceof AccessDeniedException) {
            return message + " may not be read or written";
        }
        if (failure instanceof FileAlreadyExistsException) {
            return message + " is in the way";
        }
        return message;
    }
}
