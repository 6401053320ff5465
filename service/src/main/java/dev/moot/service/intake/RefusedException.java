package dev.moot.service.intake;

import java.util.Optional;

/** Ends the reading of a record at its first fault; never leaves this package. */
final class RefusedException extends Exception {

    private final ErrorCode code;

    RefusedException(ErrorCode code, String message) {
        // Bad input is ordinary: no stack trace is taken.
        super(message, null, false, false);
        this.code = code;
    }

    Intake.Refused toRefused(Optional<String> commentId) {
        return new Intake.Refused(code, getMessage(), commentId);
    }
}
