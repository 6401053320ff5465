package dev.moot.service.api;

import dev.moot.service.context.CommentInContext;
import dev.moot.service.intake.Intake;

/** What a comment of a request was read as. */
sealed interface Entry {

    /** A comment to be labelled. */
    record Valid(CommentInContext comment) implements Entry {}

    /** Something else, of which only the error is told. */
    record Bad(Intake.Refused refused) implements Entry {}
}
