/** The {@code moot-train} program: one command for each step. */
@NullMarked
package dev.moot.training.command;

import org.jspecify.annotations.NullMarked;
