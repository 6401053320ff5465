@NullMarked
package dev.moot.training.prepare;

import org.jspecify.annotations.NullMarked;
