package dev.moot.service.classify;

import dev.moot.service.context.CommentInContext;
import dev.moot.service.intake.Intake;

/** What a line was read as. */
sealed interface Entry {

    /** The number of the line, from 1. */
    long line();

    /** A comment to be labelled. */
    record Valid(long line, CommentInContext comment) implements Entry {}

    /** Something else, of which only the error is written. */
    record Bad(long line, Intake.Refused refused) implements Entry {}
}
