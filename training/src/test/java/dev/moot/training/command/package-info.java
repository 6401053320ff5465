@NullMarked
package dev.moot.training.command;

import org.jspecify.annotations.NullMarked;
