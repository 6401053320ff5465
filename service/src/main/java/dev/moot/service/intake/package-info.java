/** The first step: a record's bytes become a comment, or a refusal with an error code. */
@NullMarked
package dev.moot.service.intake;

import org.jspecify.annotations.NullMarked;
