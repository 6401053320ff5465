/** The {@code moot} program: one class for each of its commands. */
@NullMarked
package dev.moot.service.command;

import org.jspecify.annotations.NullMarked;
