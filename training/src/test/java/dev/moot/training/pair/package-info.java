@NullMarked
package dev.moot.training.pair;

import org.jspecify.annotations.NullMarked;
